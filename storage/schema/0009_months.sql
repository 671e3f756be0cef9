-- The days of an account, summed up by months: a year is twelve rows instead of 365.

CREATE TABLE month_total (
    account_id   {{int}} NOT NULL,
    month        {{int}} NOT NULL,             -- UTC; twelve times the year, and the months before it
    plays        {{int}} NOT NULL,
    ms           {{int}} NOT NULL,
    mark         {{int}} NOT NULL,             -- plays by the square of their day: shows what moved
    PRIMARY KEY (account_id, month)
) {{clustered}};

-- Counted in years from March, whose leap day is their last; from 1968, and right until 2100.
INSERT INTO month_total (account_id, month, plays, ms, mark)
     SELECT account_id,
            12 * (1968 + 4 * fours + years) + 2 + (5 * (left_over - 365 * years) + 2) / 153,
            SUM(plays), SUM(ms), SUM(plays * (day + 1) * (day + 1))
       FROM (SELECT account_id, day, plays, ms, fours, left_over,
                    (left_over - left_over / 1460) / 365 AS years
               FROM (SELECT account_id, day, plays, ms,
                            (day + 671) / 1461 AS fours, (day + 671) % 1461 AS left_over
                       FROM day_total) AS parted) AS numbered
   GROUP BY 1, 2;
