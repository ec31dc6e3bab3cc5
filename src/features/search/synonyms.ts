import type { Language } from '../../catalogue/languages.ts';
import { LINES as CHINESE } from './synonyms.zh-cn.ts';

/**
 * Words that readers use for the same thing, a line each, words of one line parted by commas. A text with one of a line is
 * found by each of the others, and by each word of several. A new word is a word here.
 */
const LINES = `
annulled, revoked, invalidated, cancelled, canceled, withdrawn, withdrew, took back, taken back
expired, expires, out of date, outdated, too old, stale, lifetime, timed out session, no longer valid
sign in, sign-in, log in, login, logon, log on, signed in, logged in, auth, authorization, authorize, authentication
sign in again, re-login, relogin, re-auth, reauth, re-authorize, reauthorize, log in again, login again, kicked out, thrown out, logged out, signed out, session lost, session expired
not signed in, not logged in, not authorized
allow list, whitelist, white list, allowlist, closed beta, beta test, test qualification
block list, blacklist, black list, blocklist, blocked, banned
frequency limit, rate limit, rate limited, throttled, throttling, too many requests, too frequent, too fast, too often, frequency, QPS, flooding, spamming
daily limit, quota, per day, a day, today, limit reached, exceeded, used up, ran out, exhausted, maxed out, cap, no more, over the limit
repeated, repeats, duplicate, duplicated, same message, twice, spam
signature, sig, sign, signing, checksum, hmac, md5
wechat, weixin, wx
qzone, qq space, space
openid, open id, user id
appid, app id, application id, client_id, client id
appkey, app key, secret, appsecret, app secret, client_secret
access token, access_token, accesstoken, token, credential, session
refresh token, refresh_token, refreshtoken
pay token, paytoken, pay_token
field, parameter, param, argument, params, property
permission, privilege, scope, rights, not allowed, forbidden, denied, unauthorized, no access
granted, grant, consent, agreed, authorized, ticked
timeout, time-out, timed out, no response, did not respond, too long, slow, hangs, hanging, no answer
overloaded, busy, overload, overloading, heavy traffic, under pressure, peak
failed, fails, failure, down, outage, unavailable, broken, crashed, system error, server error, internal error
picture, image, thumbnail, pic, photo, screenshot, icon, avatar, png, jpg, jpeg
too large, too big, size, oversized, over size
too long, length, characters, truncated
network, connection, unreachable, connect, offline, socket
friend, friends, buddy, buddies, not friends, stranger, strangers, mate
group, guild, clan, union, club, team, group chat, chat group
owner, leader, creator, admin, administrator, president
member, members, joined, join, left, quit, kicked
bind, binding, bound, linked, link, associate, attached, tied
unbind, unbound, unlink, unlinked, detach
dissolved, disbanded, deleted, removed, gone, does not exist any more, closed
player, user, customer, account, gamer
receiver, recipient, target, the other side, other person, addressee
sender, sharer
unfollowed, follow, follows, following, attention, subscribe, subscribed, unsubscribe, unsubscribed, fan
frozen, banned, suspended, blocked, locked, disabled, restricted, punished, penalty
decrypt, decrypted, decryption, encrypt, encrypted, encryption, cipher
decode, decoding, parse, parsed, unpack, parsing, deserialize
malformed, format, not json, syntax, garbled
dirty words, forbidden words, sensitive words, profanity, banned words, illegal words, swear words, swearing, bad language, censored, sensitive content, content check, filter
location, geolocation, position, lbs, nearby, gps
missing, empty, lacks, absent, not given, blank, null, forgot, without, omitted
invalid, illegal, wrong, incorrect, bad, malformed, error, not valid, mistake
not found, does not exist, unknown, nonexistent, not exist, no such, 404, cannot find
does not match, mismatch, differs, different, inconsistent, not the same, mixed up
password, passwd, pwd, credentials
clock, time, timestamp, system time, time zone, clock skew, out of sync
gift, gift pack, reward, package, bundle, prize, item, present, goodie, pack
claimed, already claimed, received, already received, collected, picked up, got it already, redeemed
payment, pay, paid, purchase, buy, recharge, top up, balance, coins, midas, billing
ranking, leaderboard, score, scores, rank, points, high score, record
report, upload, submit, write, save, store
share, sharing, shared, post, forward, publish, send
moments, timeline, feed, wall, story
message, messages, msg, notification, push, invite, invitation
server, backend, back end, service, host
IP, IP address, address, machine
URL, path, endpoint, route, api, interface, method
released, published, online, live, launched, went live, in production, not released, unpublished, under review, review, approved, approval
version, outdated version, old version, upgrade, update, too low
device, phone, simulator, emulator
guest, visitor, anonymous, tourist
Apple, ios, iphone, app store, sign in with apple
debug, test, sandbox, test environment
cache, memory, redis, storage, database, db
configuration, config, configured, setting, settings, set up, setup, registered, registration, console
certificate, package name, bundle id, app signature, keystore
vip, membership, super member, member privilege, diamond
code, authorization code, auth code, sign-in code
used, already used, consumed, reused, second time, once only
minor, under age, anti addiction, addicted, curfew, real name, real-name
`;

/** The lines of each language, each as its words. English ones are understood everywhere. */
export const SYNONYMS: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  en: split(LINES),
  'zh-cn': [...split(LINES), ...split(CHINESE)],
};

/** Lines as their words. */
function split(lines: string): string[][] {
  return lines
    .trim()
    .split('\n')
    .map((line) => line.split(', '));
}
