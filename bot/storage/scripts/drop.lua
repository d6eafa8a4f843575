-- Take out a member that is no chat; or, with a second key, put a whole key aside that is not what it should be.
-- KEYS set [aside]   ARGV member

if #KEYS == 1 then return redis.call('ZREM', KEYS[1], ARGV[1]) end
if redis.call('EXISTS', KEYS[1]) == 1 then redis.call('RENAME', KEYS[1], KEYS[2]) end
return 1
