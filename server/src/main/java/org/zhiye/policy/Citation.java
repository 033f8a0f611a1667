package org.zhiye.policy;

import java.util.List;
import java.util.stream.Collectors;
import org.zhiye.shared.Language;

/**
 * What a statement rests on.
 *
 * @param profession whose order it is; empty: it holds for every profession
 * @param topic what rests on it: the name of a rule of eligibility, or the code of a ground
 * @param articles such as {@code 15(10)}; none: the source is named without one
 * @param name the title of the order, or the name of the source
 */
public record Citation(String code, String profession, String topic, List<String> articles, Words name)
        implements Coded {
    public Citation {
        articles = List.copyOf(articles);
    }

    /** The whole citation, such as 《注册建造师管理规定》第十五条第（十）项. */
    public String in(Language language) {
        var title = name.in(language);
        if (articles.isEmpty()) {
            return title;
        }
        boolean english = language == Language.EN;
        var cited = articles.stream()
                .map(article -> Article.in(article, language))
                .collect(Collectors.joining(english ? ", " : "、"));
        return english ? title + ", " + cited : "《" + title + "》" + cited;
    }
}
