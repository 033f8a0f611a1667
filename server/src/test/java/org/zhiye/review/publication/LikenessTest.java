package org.zhiye.review.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.TestDay;
import org.zhiye.ZhiyeTest;
import org.zhiye.document.DocumentHolder;
import org.zhiye.filing.Declarations;
import org.zhiye.ground.Deeds;
import org.zhiye.register.Extracts;
import org.zhiye.register.Likeness;
import org.zhiye.register.Registrar;
import org.zhiye.review.Bench;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.Role;
import org.zhiye.trail.Done;

/** What the announcement takes of the declaration for the certificate. */
@ZhiyeTest
@ResourceLock("publication")
class LikenessTest {
    private static final LocalDate AFTER = LocalDate.of(2026, 12, 8);

    @Autowired
    Bench bench;

    @Autowired
    Declarations declarations;

    @Autowired
    Extracts extracts;

    @Autowired
    Registrar registrar;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Deeds deeds;

    @Autowired
    List<DocumentHolder> holders;

    @Test
    void photo_and_signature_of_the_granted_declaration_enter_the_register() {
        var it = bench.granted("JZ");
        var publisher = bench.officer(Role.PUBLISHER, "*");
        var batch = bench.noticed(publisher);
        TestDay.on(AFTER, () -> bench.announced(publisher, batch));
        TestDay.on(AFTER, () -> {
            var extract = extracts.of(it.person().id()).getFirst();
            var papers = declarations.newest(bench.now(it)).documents();
            var likeness = Objects.requireNonNull(extract.likeness());
            assertThat(likeness.photo().toString())
                    .isEqualTo(Objects.requireNonNull(papers.get("ID_PHOTO")).id());
            assertThat(likeness.signatureSha256())
                    .isEqualTo(Objects.requireNonNull(papers.get("SIGNATURE")).sha256());
            assertThat(extract.asOf()).isEqualTo(AFTER);
        });
        var other = new Likeness(DocumentId.next(), "0".repeat(64), DocumentId.next(), "1".repeat(64));
        TestDay.on(AFTER.plusDays(10), () -> {
            var id = extracts.of(it.person().id()).getFirst().registration().id();
            transactions.executeWithoutResult(status -> {
                registrar.depict(it.person().id(), id, other, AFTER.plusDays(10), UUID.randomUUID());
                deeds.happened(new Done(it.person().id().value(), "depicted"));
            });
            assertThat(extracts.find(id).orElseThrow().likeness()).isEqualTo(other);
        });
        TestDay.on(
                AFTER,
                () -> assertThat(extracts.of(it.person().id()).getFirst().likeness())
                        .as("on its own days the former one stands")
                        .isNotEqualTo(other));
    }

    @Test
    void what_was_declared_is_kept_when_its_owner_replaces_it() {
        var it = bench.granted("JD");
        var declared = declarations.newest(bench.now(it)).documents().values().stream()
                .map(paper -> DocumentId.of(paper.id()))
                .toList();
        var asked = new java.util.ArrayList<>(declared);
        asked.add(DocumentId.next());
        var held = new java.util.HashSet<DocumentId>();
        holders.forEach(holder -> held.addAll(holder.held(asked)));
        assertThat(held).containsExactlyInAnyOrderElementsOf(declared);
    }
}
