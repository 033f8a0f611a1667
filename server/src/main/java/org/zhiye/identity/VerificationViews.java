package org.zhiye.identity;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Day;
import org.zhiye.identity.alipay.AlipayOffer;
import org.zhiye.person.Known;
import org.zhiye.person.Level;
import org.zhiye.person.People;
import org.zhiye.person.PersonFacts;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Language;
import org.zhiye.shared.PersonId;
import org.zhiye.web.Choice;
import org.zhiye.web.Problems;

/** The page where a person chooses how to be verified, whichever of its forms has to be mended. */
@Component
public class VerificationViews {
    private final People people;
    private final Slips slips;
    private final AlipayOffer offer;
    private final ReferenceData data;
    private final Day day;

    VerificationViews(People people, Slips slips, AlipayOffer offer, ReferenceData data, Day day) {
        this.people = people;
        this.slips = slips;
        this.offer = offer;
        this.data = data;
        this.day = day;
    }

    /** With what is wrong; nothing is chosen then. */
    public VerificationPage page(PersonId me, Problems problems, Language language) {
        return page(people.facts(me), slips.newest(me).orElse(null), problems, language);
    }

    VerificationPage page(PersonFacts facts, @Nullable Slip slip, Problems problems, Language language) {
        return new VerificationPage(
                done(facts.known(), language),
                failed(slip, language),
                provinces(language),
                problems.any() || slip == null ? "" : slip.province(),
                VerificationController.missing(facts),
                slip != null && slip.usable(day.today()),
                offer.card(facts),
                problems);
    }

    private VerificationPage.@Nullable Done done(@Nullable Known known, Language language) {
        return known == null
                ? null
                : new VerificationPage.Done(
                        known.at(),
                        data.provinces().name(known.province(), language),
                        "verification.done." + known.level().name().toLowerCase(Locale.ROOT),
                        known.level().reaches(Level.ON_SITE));
    }

    private VerificationPage.@Nullable Failed failed(@Nullable Slip slip, Language language) {
        if (slip == null || slip.reason() == null || slip.decidedAt() == null) {
            return null;
        }
        return new VerificationPage.Failed(
                slip.decidedAt(),
                data.provinces().name(slip.province(), language),
                slip.reason().key(),
                slips.remark(slip));
    }

    private List<Choice> provinces(Language language) {
        return data.provincesByPinyin().stream()
                .map(it -> new Choice(it.code(), it.name().in(language)))
                .toList();
    }
}
