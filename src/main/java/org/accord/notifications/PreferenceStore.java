package org.accord.notifications;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accord.shared.OrganisationId;
import org.accord.shared.Region;
import org.accord.shared.UserId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Collections {@code mail_preferences}, per user what they chose, and {@code mail_followers}, per instrument who follows it.
 * Personal, so never in the register; goes with the account.
 */
@Component
class PreferenceStore {

    private static final String COLLECTION = "mail_preferences";
    private static final String FOLLOWERS = "mail_followers";
    private static final String USERS = "users";
    private static final String CALENDARS = "calendars";
    private static final String FILTER = "filter";

    private final MongoTemplate mongo;

    PreferenceStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** How often the person wants the kind. */
    Rhythm rhythm(UserId user, MailKind kind) {
        return kind.isOptional() ? chosen(user).getOrDefault(kind, kind.usual()) : Rhythm.IMMEDIATE;
    }

    Map<MailKind, Rhythm> chosen(UserId user) {
        Map<MailKind, Rhythm> chosen = new EnumMap<>(MailKind.class);
        Document document = mongo.findById(user.value(), Document.class, COLLECTION);
        for (MailKind kind : MailKind.values()) {
            String name = document == null ? null : document.getString(kind.name());
            if (name != null) {
                chosen.put(kind, Rhythm.valueOf(name));
            }
        }
        return chosen;
    }

    void choose(UserId user, MailKind kind, Rhythm rhythm) {
        mongo.upsert(query(where("_id").is(user.value())), new Update().set(kind.name(), rhythm.name()), COLLECTION);
    }

    /** How many addresses of a calendar the person has made; the last one counts. */
    int calendars(UserId user) {
        Document document = mongo.findById(user.value(), Document.class, COLLECTION);
        return document == null ? 0 : document.getInteger(CALENDARS, 0);
    }

    /** One more; returns which. */
    int anotherCalendar(UserId user) {
        Document counted = mongo.findAndModify(
                query(where("_id").is(user.value())),
                new Update().inc(CALENDARS, 1),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class,
                COLLECTION);
        return Objects.requireNonNull(counted).getInteger(CALENDARS, 0);
    }

    /** What the person narrowed mails to. */
    MailFilter filter(UserId user) {
        Document document = mongo.findById(user.value(), Document.class, COLLECTION);
        Document filter = document == null ? null : document.get(FILTER, Document.class);
        return filter == null
                ? MailFilter.NONE
                : new MailFilter(
                        values(filter, "kinds", MailKind::valueOf),
                        values(filter, "charters", slug -> slug),
                        values(filter, "regions", Region::valueOf),
                        values(filter, "organisations", OrganisationId::new));
    }

    private static <T> Set<T> values(Document filter, String part, Function<String, T> value) {
        return filter.getList(part, String.class, List.of()).stream().map(value).collect(Collectors.toSet());
    }

    void narrow(UserId user, MailFilter filter) {
        Document parts = new Document("kinds", names(filter.kinds(), MailKind::name))
                .append("charters", names(filter.charters(), slug -> slug))
                .append("regions", names(filter.regions(), Region::name))
                .append("organisations", names(filter.organisations(), OrganisationId::value));
        mongo.upsert(query(where("_id").is(user.value())), new Update().set(FILTER, parts), COLLECTION);
    }

    private static <T> List<String> names(Set<T> values, Function<T, String> name) {
        return values.stream().map(name).sorted().toList();
    }

    /** Who wants to hear of changes of an instrument. */
    List<UserId> followers(String instrument) {
        return users(mongo.findById(instrument, Document.class, FOLLOWERS)).stream()
                .map(UserId::new)
                .toList();
    }

    /** The instruments that a person follows: there are few of them, so all are looked at. */
    Set<String> followed(UserId user) {
        Set<String> followed = new TreeSet<>();
        mongo.findAll(Document.class, FOLLOWERS).stream()
                .filter(each -> users(each).contains(user.value()))
                .map(each -> each.getString("_id"))
                .forEach(followed::add);
        return followed;
    }

    void follow(UserId user, String instrument) {
        mongo.upsert(query(where("_id").is(instrument)), new Update().addToSet(USERS, user.value()), FOLLOWERS);
    }

    void unfollow(UserId user, String instrument) {
        mongo.updateFirst(query(where("_id").is(instrument)), new Update().pull(USERS, user.value()), FOLLOWERS);
    }

    private static List<String> users(@Nullable Document document) {
        return document == null ? List.of() : document.getList(USERS, String.class, List.of());
    }

    void forget(UserId user) {
        mongo.remove(query(where("_id").is(user.value())), COLLECTION);
        followed(user).forEach(instrument -> unfollow(user, instrument));
    }
}
