-- What is kept of a chat, in one round trip.
-- KEYS session, tombstone, channel -> { version, session or '', card }
-- After a chat was forgotten its version goes on counting for as long as the tombstone stands: a turn that was
-- computed from what is gone can then never be written over what came after.

local kept = redis.call('HMGET', KEYS[1], 'v', 'd')
local version = kept[1] or redis.call('HGET', KEYS[2], 'v') or '0'
local card = redis.call('HGET', KEYS[3], 'card') or '0'
return { tonumber(version), kept[2] or '', tonumber(card) }
