# Members by name, in the order of the moment: all of them, and all but the first. Four are named;
# of more, three, and $others are counted.

members-all =
    { $members ->
        [2] { NAME($member_1) } and { NAME($member_2) }
        [3] { NAME($member_1) }, { NAME($member_2) } and { NAME($member_3) }
        [4] { NAME($member_1) }, { NAME($member_2) }, { NAME($member_3) } and { NAME($member_4) }
       *[other] { NAME($member_1) }, { NAME($member_2) }, { NAME($member_3) } and { COUNTED($others, of: "other") }
    }

members-after =
    { $members ->
        [2] { NAME($member_2) }
        [3] { NAME($member_2) } and { NAME($member_3) }
        [4] { NAME($member_2) }, { NAME($member_3) } and { NAME($member_4) }
       *[other] { NAME($member_2) }, { NAME($member_3) } and { COUNTED($others, of: "other") }
    }
