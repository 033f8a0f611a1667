package org.zhiye.review;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.filing.Declarations;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.shared.FilingId;

/** Shows a document number in full, and enters in the person's trail who looked. */
@Component
class NumberDesk {
    private final Deeds deeds;
    private final Sight sight;
    private final Declarations declarations;

    NumberDesk(Deeds deeds, Sight sight, Declarations declarations) {
        this.deeds = deeds;
        this.sight = sight;
        this.declarations = declarations;
    }

    @Transactional
    public NumberPage look(Caller me, FilingId id, DeedKey key) {
        var it = sight.officers(me, id);
        var who = declarations.newest(it).who();
        var first = deeds.begin(me.id(), key, "review.number", id, it.person().value(), AcceptanceDesk.page(it));
        if (first.isEmpty()) {
            deeds.happened(new ReviewDeed(ReviewDeed.What.NUMBER_SEEN, it, Map.of(), List.of()));
        }
        return new NumberPage(id.toString(), it.number(), who.name(), who.documentType(), who.documentNumber());
    }
}
