package org.accord.storage;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Lets a connection in after it proved to know the password, and lets it do nothing before. */
final class Door {

    private static final AttributeKey<Scram.Conversation> CONVERSATION = AttributeKey.valueOf("accord.conversation");
    private static final AttributeKey<Boolean> INSIDE = AttributeKey.valueOf("accord.inside");
    private static final Set<String> GREETINGS = Set.of("hello", "ismaster");

    private final Scram scram;

    Door(String user, String password) {
        scram = new Scram(user, password);
    }

    /** Whether the command belongs to signing in. */
    static boolean isSignIn(String command) {
        return command.equals("saslstart") || command.equals("saslcontinue");
    }

    /** Throws when the command needs a signed-in connection and this is none. */
    void check(Channel channel, String command) {
        if (!GREETINGS.contains(command)
                && !Boolean.TRUE.equals(channel.attr(INSIDE).get())) {
            throw new MongoServerError(13, "Unauthorized", "command " + command + " requires authentication");
        }
    }

    /** Adds to the answer to hello how to sign in. */
    static Document describe(Document hello) {
        return hello.append("saslSupportedMechs", List.of(Scram.MECHANISM));
    }

    Document signIn(Channel channel, String command, Document body) {
        try {
            return command.equals("saslstart") ? start(channel, body) : finish(channel, body);
        } catch (SecurityException e) {
            channel.attr(CONVERSATION).set(null);
            throw new MongoServerError(18, "AuthenticationFailed", "Authentication failed.", e);
        }
    }

    private Document start(Channel channel, Document body) {
        if (!Scram.MECHANISM.equals(body.get("mechanism"))) {
            throw new SecurityException("only " + Scram.MECHANISM);
        }
        Scram.Conversation conversation = scram.begin(payload(body));
        channel.attr(CONVERSATION).set(conversation);
        return answer(conversation.serverFirst(), false);
    }

    private Document finish(Channel channel, Document body) {
        Scram.Conversation conversation = channel.attr(CONVERSATION).getAndSet(null);
        if (conversation == null) {
            throw new SecurityException("no conversation");
        }
        String proof = conversation.finish(payload(body));
        channel.attr(INSIDE).set(true);
        return answer(proof, true);
    }

    private static String payload(Document body) {
        if (body.get("payload") instanceof BinData data) {
            return new String(data.getData(), StandardCharsets.UTF_8);
        }
        throw new SecurityException("no payload");
    }

    private static Document answer(String payload, boolean done) {
        return new Document("conversationId", 1)
                .append("done", done)
                .append("payload", new BinData(payload.getBytes(StandardCharsets.UTF_8)))
                .append("ok", 1.0);
    }
}
