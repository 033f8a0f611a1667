package org.zhiye.outbox;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Language;
import org.zhiye.shared.MobileNumber;
import org.zhiye.web.Messages;
import org.zhiye.web.PublicAddress;

/** Who gets a message and in which words, looked up when it is sent. */
@Component
class Writing {
    private static final String PAGE = "/me/email";

    private final ObjectProvider<Recipients> recipients;
    private final MailAddresses addresses;
    private final SmsKinds kinds;
    private final Messages messages;
    private final PublicAddress address;

    Writing(
            ObjectProvider<Recipients> recipients,
            MailAddresses addresses,
            SmsKinds kinds,
            Messages messages,
            PublicAddress address) {
        this.recipients = recipients;
        this.addresses = addresses;
        this.kinds = kinds;
        this.messages = messages;
        this.address = address;
    }

    /** Empty: the account has no number any more. */
    Optional<Sms> sms(Outgoing message) {
        return recipient(message).map(to -> written(message, to));
    }

    /** Empty: the account has no address that is used. */
    Optional<Mail> mail(Outgoing message) {
        return mailbox(message).map(to -> written(message, to));
    }

    private Mail written(Outgoing message, Mailbox to) {
        var language = to.language();
        var arguments = message.arguments().toArray();
        if (message.account() == null) {
            return new Mail(
                    message.id(),
                    to.address(),
                    messages.text(language, message.template() + ".subject"),
                    messages.text(language, message.template(), withPage(message.arguments())));
        }
        var words = messages.text(language, kinds.words(message.template()), arguments);
        return new Mail(
                message.id(),
                to.address(),
                messages.text(language, "mail.notice.subject"),
                messages.text(language, "mail.notice", words, address.of("/messages"), address.of(PAGE)));
    }

    /** The last place of what goes to an unconfirmed address: where its code is typed, for whoever has left that page. */
    private Object[] withPage(List<String> arguments) {
        return Stream.concat(arguments.stream(), Stream.of(address.of(PAGE))).toArray();
    }

    private Sms written(Outgoing message, Recipients.Recipient to) {
        return new Sms(
                message.id(),
                to.mobile(),
                to.language(),
                message.template(),
                message.arguments(),
                messages.text(
                        to.language(),
                        kinds.words(message.template()),
                        message.arguments().toArray()));
    }

    private Optional<Recipients.Recipient> recipient(Outgoing message) {
        var account = message.account();
        return account == null
                ? Optional.of(new Recipients.Recipient(new MobileNumber(stranger(message)), language(message)))
                : recipients.getObject().of(account);
    }

    private record Mailbox(String address, Language language) {}

    private Optional<Mailbox> mailbox(Outgoing message) {
        var account = message.account();
        if (account == null) {
            return Optional.of(new Mailbox(stranger(message), language(message)));
        }
        return addresses
                .of(account)
                .filter(MailAddresses.Address::used)
                .map(it -> new Mailbox(it.value(), language(account)));
    }

    private Language language(AccountId account) {
        return recipients
                .getObject()
                .of(account)
                .map(Recipients.Recipient::language)
                .orElse(Language.ZH_HANS);
    }

    private static String stranger(Outgoing message) {
        return Objects.requireNonNull(message.to());
    }

    private static Language language(Outgoing message) {
        return Objects.requireNonNull(message.language());
    }
}
