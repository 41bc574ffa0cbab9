// A strict Matrix client, driven by JSON lines.
//
// In:  {"id": 1, "do": "send", ...arguments}
// Out: {"id": 1, "ok": result} or {"id": 1, "error": text}; and, unasked:
//      {"event": {...}} for each event of a room, again with the same id once it can be decrypted;
//      {"membership": {"room", "membership", "direct"}} when the own membership changes.
//
// It leaves when its standard input closes, so it cannot outlive a test run that was killed.

import { createInterface } from "node:readline";

// Standard output belongs to the protocol.
console.log = console.info = console.debug = console.trace = console.error;

const sdk = await import("matrix-js-sdk");
const { OnlySignedDevicesIsolationMode } = await import("matrix-js-sdk/lib/crypto-api/index.js");
const { logger } = await import("matrix-js-sdk/lib/logger.js");
logger.setLevel("warn");

let client;
let last = Promise.resolve();

const say = (line) => process.stdout.write(JSON.stringify(line) + "\n");

const describe = (event) => ({
    id: event.getId(),
    room: event.getRoomId(),
    sender: event.getSender(),
    type: event.getType(),
    state_key: event.getStateKey() ?? null,
    // An edit changes getContent() of what it edits; here everything stays as it was sent.
    content: event.getOriginalContent(),
    // In encrypted rooms the relation stands outside of the ciphertext.
    relation: event.getWireContent()["m.relates_to"] ?? event.getOriginalContent()["m.relates_to"] ?? null,
    redacts: event.isRedaction() ? event.getAssociatedId() : null,
    encrypted: event.getWireType() === "m.room.encrypted",
    failure: event.isDecryptionFailure() ? event.decryptionFailureReason : null,
    time: event.getTs(),
});

const tell = (event) => say({ event: describe(event) });

const onEvent = (event) => {
    if (!event.getRoomId() || !event.getId()) return;
    // One after another, so that the lines keep the order of the room.
    last = last.then(() => client.decryptEventIfNeeded(event)).catch(() => {}).then(() => tell(event));
};

const onDecrypted = (event) => {
    if (event.getId() && !event.isSending()) last = last.then(() => tell(event));
};

const onMembership = (room, membership) => {
    const direct = Boolean(room.getDMInviter());
    say({ membership: { room: room.roomId, membership, direct } });
};

const synced = () =>
    new Promise((resolve, reject) => {
        const look = (state, _before, data) => {
            if (state === sdk.SyncState.Prepared) resolve();
            else if (state === sdk.SyncState.Error) reject(data.error);
            else return;
            client.off(sdk.ClientEvent.Sync, look);
        };
        client.on(sdk.ClientEvent.Sync, look);
    });

// A room that was just made or joined is known only after the next sync; until then nobody knows that it is encrypted.
const known = (roomId, encrypted) =>
    new Promise((resolve) => {
        const look = () => {
            const room = client.getRoom(roomId);
            if (room?.getMyMembership() !== "join") return;
            if (encrypted && !room.hasEncryptionStateEvent()) return;
            client.off(sdk.ClientEvent.Sync, look);
            resolve(room);
        };
        client.on(sdk.ClientEvent.Sync, look);
        look();
    });

const encryption = { type: "m.room.encryption", state_key: "", content: { algorithm: "m.megolm.v1.aes-sha2" } };

const commands = {
    // By token and device, or by password (which makes a new device).
    async login({ url, user, token, device, password, strict }) {
        if (!token) {
            const identifier = { type: "m.id.user", user };
            const body = { type: "m.login.password", identifier, password };
            const answer = await sdk.createClient({ baseUrl: url, logger }).loginRequest(body);
            [token, device] = [answer.access_token, answer.device_id];
        }
        client = sdk.createClient({ baseUrl: url, userId: user, accessToken: token, deviceId: device, logger });
        await client.initRustCrypto({ useIndexedDB: false });
        if (strict) client.getCrypto().setDeviceIsolationMode(new OnlySignedDevicesIsolationMode());
        client.on(sdk.ClientEvent.Event, onEvent);
        client.on(sdk.MatrixEventEvent.Decrypted, onDecrypted);
        client.on(sdk.RoomEvent.MyMembership, onMembership);
        const ready = synced();
        await client.startClient({ initialSyncLimit: 100 });
        await ready;
        return { device, version: client.getCrypto().getVersion() };
    },

    async bootstrap({ user, password }) {
        const auth = { type: "m.login.password", identifier: { type: "m.id.user", user }, password };
        await client.getCrypto().bootstrapCrossSigning({ authUploadDeviceSigningKeys: (ask) => askTwice(ask, auth) });
        return await client.getCrypto().isCrossSigningReady();
    },

    async create({ invite, encrypted, direct, options }) {
        const { room_id: roomId } = await client.createRoom({
            preset: sdk.Preset.TrustedPrivateChat,
            is_direct: direct,
            invite,
            initial_state: encrypted ? [encryption] : [],
            ...options,
        });
        await known(roomId, encrypted);
        return roomId;
    },

    async join({ room }) {
        await client.joinRoom(room);
        return (await known(room, false)).roomId;
    },

    async invite({ room, user }) {
        await client.invite(room, user);
    },

    async kick({ room, user }) {
        await client.kick(room, user);
    },

    async leave({ room }) {
        await client.leave(room);
    },

    async send({ room, type, content }) {
        return (await client.sendEvent(room, type, content)).event_id;
    },

    // A poll as clients show it.
    async poll({ room, event }) {
        const poll = client.getRoom(room).polls.get(event);
        if (!poll) throw new Error(`no poll: ${event}`);
        const { question, answers, maxSelections, kind } = poll.pollEvent;
        const shown = answers.map(({ id, text }) => ({ id, text }));
        return { question: question.text, answers: shown, most: maxSelections, kind: kind.name, ended: poll.isEnded };
    },

    async redact({ room, event }) {
        return (await client.redactEvent(room, event)).event_id;
    },

    async state({ room, type, key }) {
        return await client.getStateEvent(room, type, key);
    },

    async set_state({ room, type, key, content }) {
        return (await client.sendStateEvent(room, type, content, key)).event_id;
    },

    // {device id: signed by its owner}; only for users with whom this client shares an encrypted room.
    async devices({ user }) {
        const devices = (await client.getCrypto().getUserDeviceInfo([user])).get(user);
        if (!devices) throw new Error(`no encrypted room is shared with ${user}`);
        const signed = {};
        for (const id of devices.keys()) {
            signed[id] = (await client.getCrypto().getDeviceVerificationStatus(user, id)).signedByOwner;
        }
        return signed;
    },
};

async function askTwice(ask, auth) {
    try {
        return await ask(null);
    } catch (error) {
        if (!error.data?.flows) throw error;
        return await ask({ ...auth, session: error.data.session });
    }
}

async function handle(line) {
    const { id, do: name, ...rest } = JSON.parse(line);
    try {
        const ok = await commands[name](rest);
        // What happened before the answer is told before it.
        await last;
        say({ id, ok: ok ?? null });
    } catch (error) {
        say({ id, error: String(error?.stack ?? error) });
    }
}

process.on("unhandledRejection", (error) => console.error("unhandled:", error));
const input = createInterface({ input: process.stdin });
input.on("line", handle);
input.on("close", () => process.exit(0));
