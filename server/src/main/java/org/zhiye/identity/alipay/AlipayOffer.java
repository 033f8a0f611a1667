package org.zhiye.identity.alipay;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Day;
import org.zhiye.person.PersonFacts;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.IdDocumentType;

/** Whether Alipay can be asked: by a merchant's account, and for this person's document. */
@Component
public class AlipayOffer {
    private final @Nullable StandIn standIn;
    private final Optional<Merchant> merchant;
    private final AlipaySettings settings;
    private final ReferenceData reference;
    private final Day day;
    private volatile @Nullable Alipay alipay;

    /** @throws IllegalStateException if a merchant's account is configured by half: the product does not start then */
    AlipayOffer(AlipaySettings settings, ObjectProvider<StandIn> standIn, ReferenceData reference, Day day) {
        this.standIn = standIn.getIfAvailable();
        this.settings = settings;
        this.reference = reference;
        this.day = day;
        merchant = this.standIn == null ? settings.merchant() : Optional.empty();
    }

    /** Whether the way is offered at all. */
    public boolean stands() {
        return standIn != null || merchant.isPresent();
    }

    /** Whether it is the demonstration's stand-in. */
    boolean local() {
        return standIn != null;
    }

    /** Whom to ask; made when it is first asked for. */
    Optional<Alipay> alipay() {
        var made = alipay;
        if (made == null && stands()) {
            var asked = standIn == null ? merchant.orElseThrow() : standIn.merchant();
            made = new Alipay(new OpenApi(asked, settings.connectTimeout(), settings.timeout(), day::now), asked);
            alipay = made;
        }
        return Optional.ofNullable(made);
    }

    /** The way as the person is offered it. */
    public AlipayCard card(PersonFacts facts) {
        var level = facts.level();
        boolean authorise = level == null || !level.reaches(Way.AUTHORISE.level());
        boolean face = level == null || !level.reaches(Way.FACE.level());
        var offer = !stands()
                ? AlipayCard.Offer.NOT_HERE
                : type(facts).isEmpty()
                        ? AlipayCard.Offer.NOT_FOR_DOCUMENT
                        : authorise || face ? AlipayCard.Offer.OPEN : AlipayCard.Offer.NOT_NEEDED;
        return new AlipayCard(offer, authorise, face);
    }

    /** Alipay's word for the type of the person's document; absent: it can't be used. */
    public Optional<String> type(PersonFacts facts) {
        return type(facts.document().type());
    }

    /** Alipay's word for a type of document; absent: it can't be used. */
    Optional<String> type(IdDocumentType type) {
        return reference
                .idDocumentTypes()
                .find(type.name())
                .map(it -> it.fact("alipay"))
                .filter(it -> !it.isEmpty());
    }
}
