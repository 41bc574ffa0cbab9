venue-unknown = I do not know the venue yet.
venue-directions = Directions: { $text }
venue-transport = Public transport: { $text }
venue-parking = Parking: { $text }
venue-access = Accessibility: { $text }
venue-catering = Food and drink: { $text }
venue-stream = Online: { $link }
venue-links = Online: the links stand beside the single items of the programme.
venue-online = You can also take part online; I do not know a link yet.
venue-only-online = The event takes place online; I do not know a link yet.
venue-wifi = Wi-Fi: network “{ $network }”, password { $password }
venue-wifi-open = Wi-Fi: network “{ $network }”
venue-floor = Floor: { $floor }
venue-seats = { $number ->
    [one] { $number } seat
   *[other] { $number } seats
 }
venue-link = Online: { $link }
venue-room-bare = I do not know more about this room.
venue-no-rooms = I do not know of single rooms.
venue-unknown-room = I do not know this room. There are: { $rooms }.
command-ort = venue and rooms
