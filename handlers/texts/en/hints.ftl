# Which usual questions an event file leaves open (tagungslotse check --questions).
hints-none = The file has an answer to all usual questions.
hints-items = { $titles }{ $more ->
    [0] { "" }
   *[other] { " " }and { NUMBER($more) } more
  }
lacks-times = Times: the start is missing ({ $items }). Add under [[item]]: start = 2027-05-20T10:00:00
lacks-item-ends = Duration: the end is missing ({ $items }). Add under [[item]]: end = 2027-05-20T10:45:00
lacks-ends = Closing: the file does not say when the event ends. Add under [event]: ends = 2027-05-20T16:00:00
lacks-rooms = Rooms: the room is missing ({ $items }). Add under [[item]]: rooms = ["…"]
lacks-address = Address: the file has no street and number. Add under [venue]: address = "…"
lacks-transit = Public transport: the file says nothing about it. Add under [venue]: public_transport = "…"
lacks-parking = Parking: the file says nothing about it. Add under [venue]: parking = "…"
lacks-stepfree = Step-free access: the file says nothing about it. Add under [venue]: accessibility = "…"
lacks-wifi = Wi-Fi: the file says nothing about it. Add under [venue]: wifi = { "{" } network = "…", password = "…" { "}" }
lacks-food = Food: the file says nothing about it. Add under [venue]: catering = "…"
lacks-online = Taking part online: the file has no link. Add under [event]: stream = "https://…"
lacks-contact = Contact: the file names nobody to turn to. Add: [[contact]] with name and email or phone
lacks-registration = Registration: the file says nothing about it. Add under [event]: registration = { "{" } url = "https://…", until = 2027-05-07 { "}" }
lacks-deadline = Deadline for registration: the file has none. Add under [event] to registration: until = 2027-05-07
lacks-cost = Cost: the file says nothing about it. Add under [event]: cost = "…" (also if it is free)
lacks-audience = Audience: the file does not say for whom the event is. Add under [event]: audience = "…"
lacks-host = Host: the file says nothing about it. Add under [event]: host = "…"
lacks-materials = Recordings and slides: the file says nothing about them. Add: [[material]], or [[faq]] if there are none
lacks-certificate = Certificate of attendance: the file says nothing about it. Add: [[faq]] with questions = ["Do I get a certificate of attendance?"]
