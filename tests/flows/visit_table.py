"""Texts that tell of a visit: done, to come, and none of this ache, of this person, or of these days."""

DONE = (
    "I have been to the doctor and she said it is muscular",
    "went to the hospital, the scan is clear, only muscle",
    "I went to A&E, they sent me home, it is a muscle",
    "seen, muscular. the scan is clear",
    "my physio examined me: a muscle strain, no running for one week",
    "the physio did needling and told me I can do a 20 min easy run now",
    "my physio told me to do rows 3 times a week, should I add them?",
    "I saw the GP this morning. Can I run?",
    "back from the clinic, she thinks it is posture",
    "I have been to see Dr Brown and he examined me. He says it is muscular",
    "the doctor looked at my back and found nothing bad",
    "the osteopath treated me yesterday",
    "my physio says it is only a pulled muscle",
    "saw the physio. tomorrow I go again",
    "gp: a strain, no running for a week",
    "I was at the physio on monday, he thinks it's a rib",
)
TO_COME = (
    "they will see me at four this afternoon",
    "I have phoned my surgery and they will see me at three",
    "also sat 24 jan is my physio appointment",
    "I see the doctor tomorrow",
    "my GP appointment is on friday, no run today",
    "the physio can see me on thursday",
    "I booked a visit with the gp for monday",
    "got an appointment at 3 pm today",
    "my physio moved the appointment to friday",
    "I'm being seen at 5",
)
NONE = (
    # mere words, and a "say" of one's own
    "I would say it is a three today, and I did not run",
    "as I said, no run today",
    "my physio says hello, 3 today",
    "3, my physio is on holiday",
    "the physio is sick this week, no running today",
    "my doctor is nice",
    # somebody else's, or for something else
    "No run. I was at the hospital all day.",
    "no running, I was at the hospital with my sister",
    "my wife saw the physio about her knee",
    "I took my mum to the doctor today",
    "I went to the doctor for my blood pressure",
    "had my flu jab at the doctors today",
    "I work at the hospital, no run",
    "doctors always say no running",
    "a doctor on youtube said it is posture",
    # long ago
    "my doctor told me last year it is posture",
    "saw a physio two years ago",
    "I saw a doctor for this in 2019",
    # only hoped for, asked or denied
    "I hope the doctor says it is a muscle",
    "should I see a doctor?",
    "when the doctor has seen me I will tell you",
    "I never saw a doctor",
    "no need for a doctor, I am better",
)
