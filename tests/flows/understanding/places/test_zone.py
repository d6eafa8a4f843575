"""The ways people tell their time zone without telling where they are, at one moment of autumn, in 200 places and more.

What is asked back, and which clocks agree, is decided elsewhere too; here the text comes in and a zone goes out.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import Catalog
from flows.catalog.places import Place
from flows.understanding.places.clocks import agreeing
from flows.understanding.places.zone import read_named_zone, read_zone
from flows.values import zonedata
from tests.flows.followup.test_schedule import at

pytestmark = pytest.mark.many(2)

NOW = at("2026-11-25 18:00")
MORNING = at("2026-11-25 06:30")

SURE = [
    ("Polish time please", "Europe/Warsaw"), ("on Kenyan time", "Africa/Nairobi"), ("Dutch time", "Europe/Amsterdam"),
    ("South African time zone", "Africa/Johannesburg"), ("Greek time", "Europe/Athens"),
    ("Portuguese time pls", "Europe/Lisbon"),
    ("we're at sea off Lisbon, sir", "Europe/Lisbon"),
    ("anchored off the coast of Ghana", "Africa/Accra"),
    ("moored in port, Rotterdam, boss", "Europe/Amsterdam"),
    ("New York", "America/New_York"), ("Los Angeles", "America/Los_Angeles"), ("Chicago, IL", "America/Chicago"),
    ("Boulder, CO", "America/Denver"), ("Boise, Idaho", "America/Boise"), ("Anchorage", "America/Anchorage"),
    ("Honolulu, HI", "Pacific/Honolulu"), ("Miami FL", "America/New_York"), ("Austin tx", "America/Chicago"),
    ("Nashville, Tennessee", "America/Chicago"), ("Knoxville, TN", "America/New_York"),
    ("El Paso, TX", "America/Denver"), ("Pensacola, FL", "America/Chicago"), ("Phoenix, AZ", "America/Phoenix"),
    ("Salt Lake City", "America/Denver"), ("Seattle WA", "America/Los_Angeles"),
    ("Portland, Oregon", "America/Los_Angeles"), ("Portland, Maine", "America/New_York"),
    ("Portland ME", "America/New_York"), ("portland or", "America/Los_Angeles"),
    ("Springfield, MO", "America/Chicago"), ("Springfield, Massachusetts", "America/New_York"),
    ("Columbia, South Carolina", "America/New_York"), ("Columbia, MO", "America/Chicago"),
    ("Arlington, VA", "America/New_York"), ("Arlington, TX", "America/Chicago"),
    ("Rochester, Minnesota", "America/Chicago"), ("Rochester NY", "America/New_York"),
    ("Aurora, Colorado", "America/Denver"), ("Athens, Georgia", "America/New_York"),
    ("Athens, GA", "America/New_York"), ("Athens, Greece", "Europe/Athens"), ("Rome, GA", "America/New_York"),
    ("Moscow, Idaho", "America/Los_Angeles"), ("Burlington, Vermont", "America/New_York"),
    ("Burlington, VT", "America/New_York"), ("Manchester, NH", "America/New_York"),
    ("Dublin, Ohio", "America/New_York"), ("Cambridge, MA", "America/New_York"),
    ("Cambridge, England", "Europe/London"), ("Cambridge, UK", "Europe/London"), ("Birmingham, UK", "Europe/London"),
    ("Kingston, Jamaica", "America/Jamaica"), ("London, Ontario", "America/Toronto"), ("London", "Europe/London"),
    ("London, ON, Canada", "America/Toronto"), ("London, United Kingdom", "Europe/London"),
    ("Halifax, NS", "America/Halifax"), ("Halifax, Nova Scotia", "America/Halifax"), ("Regina, SK", "America/Regina"),
    ("Calgary, Alberta", "America/Edmonton"), ("St. John's, NL", "America/St_Johns"),
    ("Vancouver, WA", "America/Los_Angeles"), ("Whitehorse, Yukon", "America/Whitehorse"),
    ("Toronto, Canada", "America/Toronto"), ("Québec", "America/Toronto"), ("Perth", "Australia/Perth"),
    ("Perth WA", "Australia/Perth"), ("Perth, Scotland", "Europe/London"), ("Newcastle, NSW", "Australia/Sydney"),
    ("Newcastle upon Tyne", "Europe/London"), ("Hobart TAS", "Australia/Hobart"), ("Darwin, NT", "Australia/Darwin"),
    ("Gold Coast, Queensland", "Australia/Brisbane"), ("Ballarat, Victoria", "Australia/Melbourne"),
    ("Canberra", "Australia/Sydney"), ("Broken Hill NSW", "Australia/Broken_Hill"),
    ("Christchurch", "Pacific/Auckland"), ("Dunedin, New Zealand", "Pacific/Auckland"),
    ("Hamilton, NZ", "Pacific/Auckland"), ("Hamilton, Ontario", "America/Toronto"),
    ("Cape Town", "Africa/Johannesburg"), ("Nairobi, Kenya", "Africa/Nairobi"), ("Lagos", "Africa/Lagos"),
    ("Accra", "Africa/Accra"), ("Addis Ababa", "Africa/Addis_Ababa"), ("Marrakech", "Africa/Casablanca"),
    ("Tunis", "Africa/Tunis"), ("Lyon", "Europe/Paris"), ("Toulouse, France", "Europe/Paris"),
    ("Montpellier", "Europe/Paris"), ("Ghent", "Europe/Brussels"), ("Bruges", "Europe/Brussels"),
    ("Eindhoven", "Europe/Amsterdam"), ("Aarhus", "Europe/Copenhagen"), ("Malmö", "Europe/Stockholm"),
    ("Bergen, Norway", "Europe/Oslo"), ("Tampere", "Europe/Helsinki"), ("Reykjavik", "Atlantic/Reykjavik"),
    ("Gdansk", "Europe/Warsaw"), ("Łódź", "Europe/Warsaw"), ("Lodz", "Europe/Warsaw"), ("Brno", "Europe/Prague"),
    ("Graz", "Europe/Vienna"), ("Innsbruck", "Europe/Vienna"), ("Luzern", "Europe/Zurich"),
    ("Düsseldorf", "Europe/Berlin"), ("Duesseldorf", "Europe/Berlin"), ("Freiburg", "Europe/Berlin"),
    ("Leipzig, Germany", "Europe/Berlin"), ("Bologna", "Europe/Rome"), ("Firenze", "Europe/Rome"),
    ("Florence, Italy", "Europe/Rome"), ("Florence, SC", "America/New_York"), ("Palermo, Sicily", "Europe/Rome"),
    ("Valencia, Spain", "Europe/Madrid"), ("Málaga", "Europe/Madrid"), ("Tenerife", "Atlantic/Canary"),
    ("Porto", "Europe/Lisbon"), ("Thessaloniki", "Europe/Athens"), ("Cluj-Napoca", "Europe/Bucharest"),
    ("Plovdiv", "Europe/Sofia"), ("Novi Sad", "Europe/Belgrade"), ("Split, Croatia", "Europe/Zagreb"),
    ("Ankara", "Europe/Istanbul"), ("Tbilisi, Georgia", "Asia/Tbilisi"), ("Yerevan", "Asia/Yerevan"),
    ("Baku", "Asia/Baku"), ("Almaty", "Asia/Almaty"), ("Tashkent", "Asia/Tashkent"), ("Haifa", "Asia/Jerusalem"),
    ("Dubai", "Asia/Dubai"), ("Abu Dhabi, UAE", "Asia/Dubai"), ("Riyadh", "Asia/Riyadh"), ("Kuwait", "Asia/Kuwait"),
    ("Tehran", "Asia/Tehran"), ("Kabul", "Asia/Kabul"), ("Lahore", "Asia/Karachi"),
    ("Hyderabad, India", "Asia/Kolkata"), ("Hyderabad, Pakistan", "Asia/Karachi"), ("Pune", "Asia/Kolkata"),
    ("Goa", "Asia/Kolkata"), ("Pokhara", "Asia/Kathmandu"), ("Dhaka", "Asia/Dhaka"), ("Kandy", "Asia/Colombo"),
    ("Mandalay", "Asia/Yangon"), ("Chiang Mai", "Asia/Bangkok"), ("Da Nang", "Asia/Ho_Chi_Minh"),
    ("Penang", "Asia/Kuala_Lumpur"), ("Cebu", "Asia/Manila"), ("Quezon City", "Asia/Manila"),
    ("Bandung", "Asia/Jakarta"), ("Ubud, Bali", "Asia/Makassar"), ("Osaka", "Asia/Tokyo"), ("Sapporo", "Asia/Tokyo"),
    ("Busan", "Asia/Seoul"), ("Chengdu", "Asia/Shanghai"), ("Kaohsiung", "Asia/Taipei"),
    ("Novosibirsk", "Asia/Novosibirsk"), ("Guadalajara, Mexico", "America/Mexico_City"), ("Cancún", "America/Cancun"),
    ("Tijuana", "America/Tijuana"), ("Guatemala City", "America/Guatemala"),
    ("San José, Costa Rica", "America/Costa_Rica"), ("San Salvador", "America/El_Salvador"),
    ("Panama City", "America/Panama"), ("Panama City, FL", "America/Chicago"), ("Medellín", "America/Bogota"),
    ("Cali, Colombia", "America/Bogota"), ("Arequipa", "America/Lima"), ("Quito", "America/Guayaquil"),
    ("Santa Cruz, Bolivia", "America/La_Paz"), ("Córdoba, Argentina", "America/Argentina/Cordoba"),
    ("Córdoba, Spain", "Europe/Madrid"), ("Santiago de Chile", "America/Santiago"), ("Curitiba", "America/Sao_Paulo"),
    ("Manaus", "America/Manaus"), ("Montevideo", "America/Montevideo"), ("Suva, Fiji", "Pacific/Fiji"),
    ("I live in Lyon", "Europe/Paris"), ("near Toulouse, France", "Europe/Paris"),
    ("moved to Osaka last week", "Asia/Tokyo"), ("I moved from Osaka to Lyon", "Europe/Paris"),
    ("berlin time", "Europe/Berlin"), ("my home is in Vienna, Austria", "Europe/Vienna"),
    ("currently staying in Lisbon for work", "Europe/Lisbon"), ("We're based out of Denver", "America/Denver"),
    ("it is 7:40 in Berlin", "Europe/Berlin"), ("half past nine here in Madrid", "Europe/Madrid"),
    ("6pm in Sydney right now", "Australia/Sydney"), ("12 Station Road, Leeds", "Europe/London"),
    ("Flat 2b, 17 Hill St, Glasgow G12", "Europe/London"), ("10115 Berlin", "Europe/Berlin"),
    ("Unit 9, Brisbane QLD 4000", "Australia/Brisbane"), ("GMT-5", "America/New_York"),
    ("UTC −8", "America/Los_Angeles"), ("UTC+05:30", "Asia/Kolkata"), ("utc minus 3:30", "America/St_Johns"),
    ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
    ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Berlin"),
    ("PST8PDT", "America/Los_Angeles"), ("CET", "Europe/Paris"), ("6 pm CET", "Europe/Paris"),
    ("9am PT", "America/Los_Angeles"), ("eastern time", "America/New_York"), ("Mountain time", "America/Denver"),
    ("BST", "Europe/London"), ("10:30 AEDT", "Australia/Sydney"), ("18:00 UTC", "UTC"), ("NY", "America/New_York"),
    ("TX", "America/Chicago"), ("ON", "America/Toronto"), ("NSW", "Australia/Sydney"), ("BC", "America/Vancouver"),
    ("UK", "Europe/London"), ("England", "Europe/London"), ("Scotland", "Europe/London"),
    ("Columbus, GA", "America/New_York"), ("Columbus, Ohio", "America/New_York"),
    ("Richmond, VA", "America/New_York"), ("Richmond, BC", "America/Vancouver"),
    ("Newcastle, Australia", "Australia/Sydney"), ("Newcastle, UK", "Europe/London"),
    ("Hamilton, Bermuda", "Atlantic/Bermuda"), ("Melbourne, FL", "America/New_York"),
    ("Melbourne, Florida", "America/New_York"), ("Melbourne", "Australia/Melbourne"),
    ("Sydney, Nova Scotia", "America/Halifax"), ("Wellington, NZ", "Pacific/Auckland"),
    ("Bath, Maine", "America/New_York"), ("Bath", "Europe/London"), ("Reading, PA", "America/New_York"),
    ("Dallas TX", "America/Chicago"), ("Dover, DE", "America/New_York"), ("Wilmington, Delaware", "America/New_York"),
    ("Lincoln, NE", "America/Chicago"), ("Fargo ND", "America/Chicago"), ("Omaha, Nebraska", "America/Chicago"),
    ("Des Moines, IA", "America/Chicago"), ("Gary, Indiana", "America/Chicago"),
    ("Indianapolis, IN", "America/New_York"), ("Evansville, IN", "America/Chicago"),
    ("Louisville, KY", "America/New_York"), ("Bowling Green, KY", "America/Chicago"),
    ("Detroit MI", "America/New_York"), ("Tallahassee", "America/New_York"), ("St. Louis, MO", "America/Chicago"),
    ("St Paul, MN", "America/Chicago"), ("Ft. Worth", "America/Chicago"), ("Mt Pleasant, SC", "America/New_York"),
    ("Winston-Salem", "America/New_York"), ("Washington, DC", "America/New_York"),
    ("Washington D.C.", "America/New_York"), ("Washington State", "America/Los_Angeles"), ("DC", "America/New_York"),
    ("D.C.", "America/New_York"), ("OR", "America/Los_Angeles"), ("Brooklyn", "America/New_York"),
    ("Brooklyn, NY", "America/New_York"), ("Queens", "America/New_York"), ("Long Island", "America/New_York"),
    ("nyc", "America/New_York"), ("San Fran", "America/Los_Angeles"), ("Vegas", "America/Los_Angeles"),
    ("SF Bay Area", "America/Los_Angeles"), ("GMT−8", "America/Los_Angeles"), ("UTC+5.5", "Asia/Kolkata"),
    ("UTC +09:00", "Asia/Tokyo"), ("-5", "America/New_York"), ("CST6CDT", "America/Chicago"),
    ("MST7MDT", "America/Denver"), ("EDT", "America/New_York"), ("PDT", "America/Los_Angeles"), ("JST", "Asia/Tokyo"),
    ("KST", "Asia/Seoul"), ("SAST", "Africa/Johannesburg"), ("CEST", "Europe/Paris"),
    ("7pm pacific", "America/Los_Angeles"), ("noon eastern", "America/New_York"), ("midnight in Tokyo", "Asia/Tokyo"),
    ("it's 9 in the morning in Melbourne", "Australia/Melbourne"), ("8 in the evening, Paris", "Europe/Paris"),
    ("in Tokyo it is 3 am", "Asia/Tokyo"), ("SE5 8AF London", "Europe/London"), ("75011 Paris", "Europe/Paris"),
    ("Apartment 12, 44 Main Street, Dublin", "Europe/Dublin"), ("221b Baker Street, London", "Europe/London"),
    ("3rd floor, Vienna", "Europe/Vienna"), ("House 7, Road 12, Dhaka", "Asia/Dhaka"),
    ("room 101, Seoul", "Asia/Seoul"), ("5th Avenue, New York", "America/New_York"),
    ("I'm from Poland but I live in Dublin now", "Europe/Dublin"),
    ("we moved to Cape Town in 2019", "Africa/Johannesburg"), ("somewhere near Graz", "Europe/Vienna"),
    ("outside of Leeds", "Europe/London"), ("just outside Bristol, UK", "Europe/London"),
    ("a village near Freiburg im Breisgau", "Europe/Berlin"), ("close to Nice", "Europe/Paris"),
    ("i live in nice", "Europe/Paris"), ("kuala lumpur malaysia", "Asia/Kuala_Lumpur"), ("rio", "America/Sao_Paulo"),
    ("rio de janeiro brazil", "America/Sao_Paulo"), ("Mexico City, Mexico", "America/Mexico_City"),
    ("Mérida, Mexico", "America/Merida"), ("Barcelona, Spain", "Europe/Madrid"),
    ("Santiago, Chile", "America/Santiago"), ("Georgia, USA", "America/New_York"), ("Tbilisi", "Asia/Tbilisi"),
    ("Jordan", "Asia/Amman"), ("Turkey", "Europe/Istanbul"), ("South Korea", "Asia/Seoul"),
    ("the Netherlands", "Europe/Amsterdam"), ("Netherlands", "Europe/Amsterdam"), ("UAE", "Asia/Dubai"),
    ("Isle of Man", "Europe/Isle_of_Man"), ("Guernsey", "Europe/Guernsey"), ("Gibraltar", "Europe/Gibraltar"),
    ("Bermuda", "Atlantic/Bermuda"), ("Hong Kong", "Asia/Hong_Kong"), ("hongkong", "Asia/Hong_Kong"),
    ("Sri Lanka", "Asia/Colombo"), ("Puerto Rico", "America/Puerto_Rico"), ("San Juan, PR", "America/Puerto_Rico"),
    ("Kosovo", "Europe/Belgrade"), ("Pristina", "Europe/Belgrade"), ("Kingston NY", "America/New_York"),
    ("Ontario", "America/Toronto"), ("Ontario, California", "America/Los_Angeles"),
    ("Ontario, Canada", "America/Toronto"), ("Victoria, Australia", "Australia/Melbourne"),
    ("Victoria, Seychelles", "Indian/Mahe"), ("Queensland", "Australia/Brisbane"), ("Thunder Bay", "America/Toronto"),
    ("Kelowna BC", "America/Vancouver"), ("Moncton, New Brunswick", "America/Moncton"), ("PEI", "America/Halifax"),
    ("Western Australia", "Australia/Perth"), ("Florida", "America/New_York"), ("Texas", "America/Chicago"),
    ("Northern Ireland", "Europe/London"), ("Wales", "Europe/London"), ("Cornwall", "Europe/London"),
    ("Cornwall, Ontario", "America/Toronto"), ("Yorkshire", "Europe/London"), ("Norfolk, VA", "America/New_York"),
    ("Lyon France", "Europe/Paris"), ("Genf", "Europe/Zurich"), ("Mailand", "Europe/Rome"), ("Wien", "Europe/Vienna"),
    ("Praha", "Europe/Prague"), ("København", "Europe/Copenhagen"), ("Москва", "Europe/Moscow"),
    ("LONDON", "Europe/London"), ("I LIVE IN BERLIN", "Europe/Berlin"), ("Naples", "Europe/Rome"),
    ("Naples, Italy", "Europe/Rome"), ("berlin, de", "Europe/Berlin"), ("Paris FR", "Europe/Paris"),
    ("Toronto, CA", "America/Toronto"), ("London, CA", "America/Toronto"), ("Vancouver, CA", "America/Vancouver"),
    ("San Jose CR", "America/Costa_Rica"), ("San Diego, CA 92101", "America/Los_Angeles"),
    ("Springfield, IL 62701, USA", "America/Chicago"), ("Birmingham AL", "America/Chicago"),
    ("Birmingham, England", "Europe/London"), ("I live in Park City, Utah", "America/Denver"),
    ("moved to osaka last week", "Asia/Tokyo"), ("we moved to bath two years ago", "Europe/London"),
    ("I moved to Ghent for work", "Europe/Brussels"), ("Aspen, CO", "America/Denver"),
    ("Key West, FL", "America/New_York"), ("Banff, Alberta", "America/Edmonton"),
    ("Whistler BC", "America/Vancouver"), ("Chamonix, France", "Europe/Paris"),
    ("Zermatt, Switzerland", "Europe/Zurich"), ("Sedona, Arizona", "America/Phoenix"),
    ("Flagstaff, AZ", "America/Phoenix"), ("Missoula, MT", "America/Denver"), ("Bozeman, Montana", "America/Denver"),
    ("Anchorage, AK", "America/Anchorage"), ("Fairbanks, Alaska", "America/Anchorage"),
    ("Hilo, HI", "Pacific/Honolulu"), ("Hilo, Hawaii", "Pacific/Honolulu"),
    ("Coeur d'Alene, ID", "America/Los_Angeles"), ("Boise, ID", "America/Boise"),
    ("Rapid City, SD", "America/Denver"), ("Sioux Falls, South Dakota", "America/Chicago"),
    ("Amarillo, TX", "America/Chicago"), ("Chattanooga, TN", "America/New_York"), ("Memphis, TN", "America/Chicago"),
    ("Lexington, KY", "America/New_York"), ("Lexington, MA", "America/New_York"), ("Jackson, MS", "America/Chicago"),
    ("Jackson, Wyoming", "America/Denver"), ("Jackson, MI", "America/New_York"),
    ("Charleston, SC", "America/New_York"), ("Charleston, WV", "America/New_York"),
    ("Monterey, CA", "America/Los_Angeles"), ("Monterrey", "America/Monterrey"), ("Santa Fe, NM", "America/Denver"),
    ("Santa Cruz, CA", "America/Los_Angeles"), ("Valencia, CA", "America/Los_Angeles"),
    ("Granada, Spain", "Europe/Madrid"), ("Leon, Mexico", "America/Mexico_City"), ("León, Spain", "Europe/Madrid"),
    ("Toledo, OH", "America/New_York"), ("Toledo, Spain", "Europe/Madrid"), ("Vienna, VA", "America/New_York"),
    ("Berlin, NH", "America/New_York"), ("Geneva, NY", "America/New_York"), ("Syracuse, NY", "America/New_York"),
    ("Troy, Michigan", "America/New_York"), ("Cairo, IL", "America/Chicago"), ("Lima, Ohio", "America/New_York"),
    ("Odessa, TX", "America/Chicago"), ("St. Petersburg, FL", "America/New_York"),
    ("St Petersburg, Russia", "Europe/Moscow"), ("Alexandria, VA", "America/New_York"),
    ("Alexandria, Egypt", "Africa/Cairo"), ("Medina, OH", "America/New_York"), ("Manhattan, KS", "America/Chicago"),
    ("Manhattan", "America/New_York"), ("Kansas City", "America/Chicago"), ("Kansas", "America/Chicago"),
    ("Oregon", "America/Los_Angeles"), ("Nevada", "America/Los_Angeles"), ("North Dakota", "America/Chicago"),
    ("Nebraska", "America/Chicago"), ("Michigan", "America/Detroit"), ("Alaska", "America/Anchorage"),
    ("Perth, Australia", "Australia/Perth"), ("Perth, WA, Australia", "Australia/Perth"),
    ("Adelaide SA", "Australia/Adelaide"), ("Adelaide, South Australia", "Australia/Adelaide"),
    ("Cairns, QLD", "Australia/Brisbane"), ("Launceston, Tasmania", "Australia/Hobart"),
    ("Wollongong NSW 2500", "Australia/Sydney"), ("Geelong VIC", "Australia/Melbourne"),
    ("Windsor, Ontario", "America/Toronto"), ("Windsor, UK", "Europe/London"), ("Surrey, BC", "America/Vancouver"),
    ("Surrey, England", "Europe/London"), ("Saskatoon, Saskatchewan", "America/Regina"),
    ("Edmonton", "America/Edmonton"), ("Winnipeg MB", "America/Winnipeg"), ("Fredericton NB", "America/Moncton"),
    ("Yellowknife", "America/Edmonton"), ("Iqaluit", "America/Toronto"), ("Belfast", "Europe/London"),
    ("Derry, Northern Ireland", "Europe/London"), ("Cork, Ireland", "Europe/Dublin"), ("Galway", "Europe/Dublin"),
    ("Swansea, Wales", "Europe/London"), ("Aberdeen, Scotland", "Europe/London"),
    ("Lincoln, England", "Europe/London"), ("York", "Europe/London"), ("Durham, NC", "America/New_York"),
    ("Oxford", "Europe/London"), ("Stratford, Ontario", "America/Toronto"), ("Waterloo, ON", "America/Toronto"),
    ("Waterloo, Belgium", "Europe/Brussels"), ("Delhi", "Asia/Kolkata"), ("New Delhi, India", "Asia/Kolkata"),
    ("Bangalore", "Asia/Kolkata"), ("Kathmandu", "Asia/Kathmandu"), ("Male, Maldives", "Indian/Maldives"),
    ("Thimphu", "Asia/Thimphu"), ("Ulaanbaatar", "Asia/Ulaanbaatar"), ("Vladivostok", "Asia/Vladivostok"),
    ("Irkutsk, Russia", "Asia/Irkutsk"), ("Kazakhstan", "Asia/Almaty"), ("Honiara", "Pacific/Guadalcanal"),
    ("Apia, Samoa", "Pacific/Apia"), ("Nuku'alofa", "Pacific/Tongatapu"), ("Noumea", "Pacific/Noumea"),
    ("Port Moresby", "Pacific/Port_Moresby"), ("Reunion", "Indian/Reunion"), ("Réunion", "Indian/Reunion"),
    ("Mauritius", "Indian/Mauritius"), ("Cape Verde", "Atlantic/Cape_Verde"), ("Praia", "Atlantic/Cape_Verde"),
    ("Dakar, Senegal", "Africa/Dakar"), ("Kinshasa", "Africa/Kinshasa"), ("Luanda", "Africa/Luanda"),
    ("Windhoek", "Africa/Windhoek"), ("Harare", "Africa/Harare"), ("Cairo", "Africa/Cairo"),
    ("Casablanca, Morocco", "Africa/Casablanca"), ("Algiers", "Africa/Algiers"), ("Nicosia", "Asia/Nicosia"),
    ("Limassol, Cyprus", "Asia/Nicosia"), ("Valletta, Malta", "Europe/Malta"), ("Monaco", "Europe/Monaco"),
    ("Andorra", "Europe/Andorra"), ("Vaduz", "Europe/Vaduz"), ("Luxembourg", "Europe/Luxembourg"),
    ("Faroe Islands", "Atlantic/Faroe"), ("Tórshavn", "Atlantic/Faroe"), ("Bogota Colombia", "America/Bogota"),
    ("Buenos Aires, Argentina", "America/Argentina/Buenos_Aires"), ("La Paz, Bolivia", "America/La_Paz"),
    ("La Paz, Mexico", "America/Mazatlan"), ("Asunción", "America/Asuncion"),
    ("Georgetown, Guyana", "America/Guyana"), ("Paramaribo", "America/Paramaribo"),
    ("Port of Spain", "America/Port_of_Spain"), ("Bridgetown, Barbados", "America/Barbados"),
    ("Nassau", "America/Nassau"), ("Havana, Cuba", "America/Havana"), ("Punta Cana", "America/Santo_Domingo"),
    ("UTC-05:00", "America/New_York"), ("9 am BST", "Europe/London"), ("it's 10am in Perth", "Australia/Perth"),
    ("3pm Cambridge, MA", "America/New_York"), ("noon, New York", "America/New_York"),
    ("7:30 pm, Toronto", "America/Toronto"), ("12:15 Kathmandu", "Asia/Kathmandu"),
    ("K1A 0B1, Ottawa", "America/Toronto"), ("1010 Wien", "Europe/Vienna"), ("Apt. 7, Zürich", "Europe/Zurich"),
    ("Block 4, Singapore", "Asia/Singapore"), ("PO Box 12, Nairobi", "Africa/Nairobi"),
]  # fmt: skip
ASKED = [
    "Springfield", "Cambridge", "Birmingham", "Kingston", "Vancouver", "Newcastle", "UTC+1", "UTC+12", "AEST",
    "it is 13:00 here", "1pm", "GA", "IN", "CT", "U.S.", "usa", "Richmond", "Hamilton", "Wellington", "Reading", "LA",
    "L.A.", "MD", "DE", "ME", "WA", "MA", "PA", "IL", "ID", "AL", "NE", "ca", "co", "de", "utc-4", "UTC - 7", "UTC–3",
    "UTC minus six", "GMT + 2", "+1", "CST", "IST", "MST", "GMT", "EET", "7pm PST", "my watch says 8:05", "19:00",
    "7", "Merida", "Barcelona", "Santiago", "Victoria", "Tennessee",
    "Indiana", "South Dakota", "Lincoln", "Russia", "utc +0", "UTC0", "GMT+0", "8:30 PM CST", "11am GMT",
]  # fmt: skip
MISSPELT = [
    "San Fransisco", "Philadelpia", "Edinbrugh", "Budapesht", "Melborne", "I live in Stokholm", "Albuqerque, NM",
    "El Passo, TX", "Birmingam", "Manchster", "Brisbaine", "Torono", "Copenhagn", "Singapour", "Vietnm", "Austrlia",
]  # fmt: skip
NO_PLACE = [
    "SW1A 1AA", "EC2", "flat 12", "room 7", "hello", "no", "ok", "my back hurts", "I don't know",
    "why do you need that", "somewhere nice", "I live in a nice place", "tomorrow morning", "in the evening",
    "I am in bed", "at home", "at work", "what", "stop", "none of your business", "skip", "or", "me", "in", "on",
    "oh", "hi", "OK", "ok then", "UTC+15", "UTC+99", "E1 6AN", "N1", "M5", "90210", "Apt 4B", "suite 300", "Route 66",
    "what do you mean", "does it matter", "not telling", "none", "yes", "please stop", "no idea",
    "I'd rather not say", "my place", "in the office", "on the train", "I am on holiday", "at the gym", "next week",
    "thanks", "what is a time zone", "same as before", "it hurts", "cancel", "i live in king salmon",
    "i live in park city", "lake tahoe", "Banff", "Fairbanks", "Flat 5", "SW19", "W1T 4JJ", "K1A 0B1",
    "No. 10 Downing Street",
]  # fmt: skip
OF_OLD = [
    ("Europe/Berlin", "Europe/Berlin"), ("europe/berlin", "Europe/Berlin"), ("America/New York", "America/New_York"),
    ("UTC", "UTC"), ("US/Pacific", "US/Pacific"), ("Berlin", "Europe/Berlin"), ("berlin time", "Europe/Berlin"),
    ("I'm in Munich", "Europe/Berlin"), ("near Cologne", "Europe/Berlin"), ("Berlin, Germany", "Europe/Berlin"),
    ("Berlin Germany", "Europe/Berlin"), ("Germany", "Europe/Berlin"), ("Deutschland", "Europe/Berlin"),
    ("UK", "Europe/London"),
    ("England", "Europe/London"), ("Great Britain", "Europe/London"), ("nyc", "America/New_York"),
    ("New York City", "America/New_York"), ("eastern time", "America/New_York"), ("Pacific", "America/Los_Angeles"),
    ("California", "America/Los_Angeles"), ("Texas", "America/Chicago"), ("Arizona", "America/Phoenix"),
    ("Zürich", "Europe/Zurich"), ("zurich", "Europe/Zurich"), ("São Paulo", "America/Sao_Paulo"),
    ("Bogotá", "America/Bogota"),
    ("Nepal", "Asia/Kathmandu"), ("India", "Asia/Kolkata"), ("Bombay", "Asia/Kolkata"),
    ("UTC+5:45", "Asia/Kathmandu"), ("+0530", "Asia/Kolkata"), ("GMT+5.30", "Asia/Kolkata"), ("JST", "Asia/Tokyo"),
    ("NZDT", "Pacific/Auckland"),
    ("AKST", "America/Anchorage"), ("Japan", "Asia/Tokyo"), ("Sydney", "Australia/Sydney"),
    ("I live in Adelaide", "Australia/Adelaide"), ("Lord Howe", "Australia/Lord_Howe"), ("Kyiv", "Europe/Kyiv"),
    ("Kiev", "Europe/Kyiv"), ("Singapore", "Asia/Singapore"), ("South Africa", "Africa/Johannesburg"),
    ("Côte d'Ivoire", "Africa/Abidjan"), ("Moscow", "Europe/Moscow"), ("Hawaii", "Pacific/Honolulu"),
    ("San Jose, Costa Rica", "America/Costa_Rica"), ("Newfoundland", "America/St_Johns"),
    ("Ivory Coast", "Africa/Abidjan"), ("Bosnia", "Europe/Sarajevo"),
    ("Köln", "Europe/Berlin"), ("München", "Europe/Berlin"), ("Münich", "Europe/Berlin"), ("Genève", "Europe/Zurich"),
    ("utc+5:30", "Asia/Kolkata"), ("+5.5", "Asia/Kolkata"), ("i'm at utc +5:30", "Asia/Kolkata"),
    ("Bavaria", "Europe/Berlin"),
]  # fmt: skip
MOST_FIRST = [
    ("USA", "America/New_York America/Los_Angeles America/Chicago America/Phoenix America/Denver"),
    ("Spain", "Europe/Madrid Atlantic/Canary"),
    ("Portugal", "Europe/Lisbon Atlantic/Azores"),
    ("Brazil", "America/Sao_Paulo America/Manaus America/Rio_Branco America/Noronha"),
    ("Indonesia", "Asia/Jakarta Asia/Makassar Asia/Jayapura"),
    ("Georgia", "America/New_York Asia/Tbilisi"),
    ("us", "America/New_York America/Los_Angeles America/Chicago"),
    ("NZ", "Pacific/Auckland Pacific/Chatham"),
    ("Washington", "America/Los_Angeles America/New_York"),
    ("de", "Europe/Berlin America/New_York"),
    ("St. John's", "America/St_Johns America/Antigua"),
    ("PST", "America/Los_Angeles Asia/Manila"),
    ("IST", "Asia/Kolkata Asia/Jerusalem Europe/Dublin"),
    ("GMT", "Europe/London Africa/Abidjan"),
    ("utc minus 3", "America/Sao_Paulo America/Santiago"),
    ("utc 2", "Africa/Khartoum Africa/Cairo Asia/Jerusalem"),
    ("GMT+2", "Africa/Khartoum Africa/Cairo Asia/Jerusalem"),
]
MEANT = [
    ("Berlim", "Europe/Berlin"),
    ("Shangai", "Asia/Shanghai"),
    ("Germny", "Europe/Berlin"),
    ("Melborne", "Australia/Melbourne"),
    ("Europe/Berln", "Europe/Berlin"),
]


NOT_THERE = [
    ("I was born in Delhi and live in Toronto", "America/Toronto"), ("raised in Oslo, based in Accra", "Africa/Accra"),
    ("I grew up in Cork and moved to Lima", "America/Lima"), ("Lagos originally, Leeds now", "Europe/London"),
    ("Oslo is where I was born, I live in Madrid", "Europe/Madrid"), ("native of Oslo, living in Lima", "America/Lima"),
    ("flew in from Tokyo, now in Sydney", "Australia/Sydney"), ("Oslo born, now in Lima", "America/Lima"),
    ("was in Rome last week, home in Dublin", "Europe/Dublin"), ("used to live in Rome, now Lima", "America/Lima"),
    ("my parents are in Delhi, I live in Leeds", "Europe/London"), ("same as new york", "America/New_York"),
    ("same time as berlin", "Europe/Berlin"), ("like london", "Europe/London"), ("back in Cardiff", "Europe/London"),
    ("my wife and I live in Leeds", "Europe/London"), ("from London", "Europe/London"),
]  # fmt: skip
ELSEWHERE = [
    "born in Rome", "I flew from Rome", "leaving Rome", "originally Rome", "my parents live in Rome", "we lived in Rome"
]  # fmt: skip


def agree(zone: str, other: str) -> bool:
    return len(agreeing([Place(one, one, "", "", 1) for one in (zone, other)], NOW)) == 1


def zones(text: str, catalog: Catalog, moment: int = NOW) -> list[str]:
    return [choice.zone for choice in read_zone(text, moment, catalog).values]


@pytest.mark.parametrize(("text", "zone"), NOT_THERE)
def test_where_somebody_was_born_or_has_left_gives_way(catalog: Catalog, text: str, zone: str) -> None:
    found = read_zone(text, NOW, catalog)
    assert found.sure is not None, found
    assert agree(found.sure.zone, zone)


@pytest.mark.parametrize("text", ELSEWHERE)
def test_a_place_where_somebody_is_said_not_to_be_is_only_suggested(catalog: Catalog, text: str) -> None:
    found = read_zone(text, NOW, catalog)
    assert [zone.zone for zone in found.values] == ["Europe/Rome"]
    assert found.is_suggestion


def test_hours_ahead_of_a_place_are_counted_from_it(catalog: Catalog) -> None:
    kept = {zonedata.offset(NOW, zone) for zone in zones("one hour ahead of Rome", catalog)}
    assert kept == {zonedata.offset(NOW, "Europe/Rome") + 60}
    assert {zonedata.offset(NOW, zone) for zone in zones("I am 3 hours behind London", catalog)} == {
        zonedata.offset(NOW, "Europe/London") - 180
    }


@pytest.mark.parametrize(("text", "zone"), SURE)
def test_a_place_leads_to_clocks_that_agree_with_its_own(catalog: Catalog, text: str, zone: str) -> None:
    found = read_zone(text, NOW, catalog)
    assert found.sure is not None, found
    assert agree(found.sure.zone, zone)


@pytest.mark.parametrize(("text", "zone"), OF_OLD)
def test_a_sure_zone(catalog: Catalog, text: str, zone: str) -> None:
    found = read_zone(text, MORNING, catalog)
    assert found.sure is not None, found
    assert agree(found.sure.zone, zone)


@pytest.mark.parametrize("text", ASKED)
def test_what_may_be_several_places_is_asked_back(catalog: Catalog, text: str) -> None:
    found = read_zone(text, NOW, catalog)
    assert len(found.values) > 1, found
    assert not found.is_suggestion


@pytest.mark.parametrize(("text", "wanted"), MOST_FIRST)
def test_what_fits_several_zones_is_asked_back_the_most_peopled_first(catalog: Catalog, text: str, wanted: str) -> None:
    assert zones(text, catalog, MORNING)[: len(wanted.split())] == wanted.split()


@pytest.mark.parametrize("text", MISSPELT)
def test_a_misspelt_place_is_never_sure(catalog: Catalog, text: str) -> None:
    found = read_zone(text, NOW, catalog)
    assert found.values
    assert found.is_suggestion


@pytest.mark.parametrize(("text", "zone"), MEANT)
def test_a_misspelt_place_gets_a_suggestion(catalog: Catalog, text: str, zone: str) -> None:
    found = read_zone(text, MORNING, catalog)
    assert found.values[0].zone == zone
    assert found.is_suggestion


@pytest.mark.parametrize("text", [*NO_PLACE, "", "why do you ask?", "+25", "xyz", "Mars", "it is"])
def test_what_is_no_place_is_not_guessed(catalog: Catalog, text: str) -> None:
    assert zones(text, catalog) == []


@pytest.mark.parametrize(
    ("code", "state", "country"),
    [
        ("CA", "America/Los_Angeles", "America/Toronto"),
        ("GA", "America/New_York", "Africa/Libreville"),
        ("IN", "America/Indiana/Indianapolis", "Asia/Kolkata"),
        ("CO", "America/Denver", "America/Bogota"),
    ],
)
def test_a_code_of_a_state_and_a_country_offers_both(catalog: Catalog, code: str, state: str, country: str) -> None:
    found = zones(code, catalog)
    assert any(agree(state, zone) for zone in found)
    assert any(agree(country, zone) for zone in found)


def test_a_slip_beside_a_state_is_looked_for_in_it(catalog: Catalog) -> None:
    found = read_zone("El Pasoo, Texas", NOW, catalog)
    assert found.is_suggestion
    assert [agree(choice.zone, "America/Denver") for choice in found.values] == [True]


def test_an_offset_beside_places_takes_those_that_keep_it(catalog: Catalog) -> None:
    assert len(zones("Cambridge", catalog)) > 1
    assert zones("Cambridge (UTC+0)", catalog) == ["Europe/London"]


def test_beside_a_clock_the_place_or_the_letters_decide(catalog: Catalog) -> None:
    assert zones("quarter to six in Nairobi", catalog) == ["Africa/Nairobi"]
    assert zones("6:15 pm JST", catalog) == ["Asia/Tokyo"]


def test_a_clock_alone_leads_to_the_zones_that_show_it(catalog: Catalog) -> None:
    shown = zones("my watch says 19:02", catalog)
    assert shown[0] == "Europe/Paris"
    assert all(zonedata.offset(NOW, zone) == 60 for zone in shown)
    assert read_named_zone("my watch says 19:02", NOW, catalog).values == ()


@given(
    text=st.one_of(
        st.text(max_size=20),
        st.sampled_from(SURE).map(lambda sure: sure[0][:-1]),
        st.integers(-30, 30).map("utc{:+}".format),
        st.integers(0, 2500).map("{:04}".format),
    )
)
def test_any_text_gives_zones_that_exist_or_nothing(catalog: Catalog, text: str) -> None:
    assert all(zone in zonedata.names() for zone in zones(text, catalog))


@pytest.mark.parametrize(
    ("text", "zone"),
    [("manila po", "Asia/Manila"), ("leeds innit", "Europe/London"), ("East African time", "Africa/Nairobi")],
)
def test_a_word_of_courtesy_beside_a_place_and_an_african_clock_are_known(
    text: str, zone: str, catalog: Catalog
) -> None:
    found = read_zone(text, 1_795_630_000, catalog)
    assert [one.zone for one in found.values] == [zone]
