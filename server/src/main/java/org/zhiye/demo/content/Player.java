package org.zhiye.demo.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.IdNumber;
import org.zhiye.shared.MobileNumber;

/**
 * A practitioner of the demonstration.
 *
 * @param scene where the filing of somebody who is {@link State#FILING} stands; absent for the others
 * @param province code of the province where the person works
 * @param specialties codes
 * @param qualified the day of the qualification
 * @param seed the person's own; the pictures are drawn from it
 */
record Player(
        State state,
        @Nullable Scene scene,
        String name,
        IdNumber id,
        MobileNumber mobile,
        String province,
        List<String> specialties,
        LocalDate qualified,
        long seed) {

    Player {
        specialties = List.copyOf(specialties);
    }

    /** Of somebody who is {@link State#FILING}. */
    Scene act() {
        return Objects.requireNonNull(scene);
    }

    boolean named() {
        return seed < Cast.FIRST_OF_CROWD;
    }

    IdDocument document() {
        return IdDocument.of(IdDocumentType.IDENTITY_CARD, id.value());
    }

    /** The number of the qualification in a specialty (管理号). */
    String qualificationNumber(String specialty) {
        return "%d0%s%08d%s".formatted(qualified.getYear(), province, seed, specialty);
    }
}
