package org.zhiye.notification;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Export;
import org.zhiye.ground.OwnData;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.PersonId;

/** The messages, for who takes the own data out; they count as unread still. */
@Component
class OwnMessages implements OwnData {
    private static final int PART = 200;

    private final Notices notices;

    OwnMessages(Notices notices) {
        this.notices = notices;
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public void write(PersonId person, Export out) {
        var account = new AccountId(person.value());
        out.table(
                "messages",
                out.words("export.messages"),
                List.of(out.words("trail.when"), out.words("export.messages.text")),
                () -> parts(account)
                        .map(it -> List.of(
                                out.time(it.at().toInstant()),
                                out.words(it.key(), it.arguments().toArray()))));
    }

    private Stream<Notices.Stored> parts(AccountId account) {
        return Stream.iterate(notices.look(account, null, PART), part -> !part.isEmpty(), part -> next(account, part))
                .flatMap(List::stream);
    }

    private List<Notices.Stored> next(AccountId account, List<Notices.Stored> part) {
        @Nullable UUID last = part.size() < PART ? null : part.getLast().id();
        return last == null ? List.of() : notices.look(account, last, PART);
    }
}
