package org.zhiye.filing;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiye.account.ConsentSource;
import org.zhiye.policy.TextKind;
import org.zhiye.shared.Language;
import org.zhiye.shared.PersonId;

/** The consents that were given with applications. */
@Component
class FilingConsents implements ConsentSource {
    private final Declarations declarations;

    FilingConsents(Declarations declarations) {
        this.declarations = declarations;
    }

    @Override
    public List<Given> consentsOf(PersonId person) {
        return declarations.of(person).stream()
                .flatMap(declared -> declared.declaration().consents().stream().map(it -> given(declared.number(), it)))
                .toList();
    }

    private static Given given(String number, Declaration.Consent it) {
        return new Given(
                TextKind.valueOf(it.kind()), it.version(), language(it.language()), it.sha256(), it.at(), number);
    }

    private static Language language(String tag) {
        return Arrays.stream(Language.values())
                .filter(it -> it.tag().equals(tag))
                .findFirst()
                .orElse(Language.ZH_HANS);
    }
}
