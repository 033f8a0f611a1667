package org.zhiye.account;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiye.shared.Language;
import org.zhiye.web.Choice;

/** The countries that issue passports (ISO 3166 alpha-3), in the order of the reader's language. */
@Component
public class Countries {
    // people from there use their travel permits
    private static final Set<String> WITH_PERMITS = Set.of("HK", "MO", "TW");

    private final Map<Language, List<Choice>> choices =
            Arrays.stream(Language.values()).collect(Collectors.toMap(Function.identity(), Countries::make));

    public List<Choice> in(Language language) {
        return choices.getOrDefault(language, List.of());
    }

    private static List<Choice> make(Language language) {
        var collator = Collator.getInstance(language.locale());
        return Arrays.stream(Locale.getISOCountries())
                .filter(code -> !WITH_PERMITS.contains(code))
                .map(code -> Locale.of("", code))
                .map(country -> new Choice(country.getISO3Country(), country.getDisplayCountry(language.locale())))
                .sorted(Comparator.comparing(Choice::text, collator))
                .toList();
    }
}
