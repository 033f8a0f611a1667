package org.zhiye.publicsite.policies;

import java.util.List;
import org.zhiye.web.Choice;
import org.zhiye.web.Problems;

/**
 * 我能办什么: a few questions, and what the rules say to the answers.
 *
 * @param answers empty before anything was asked
 */
public record WhatCanIPage(
        List<Choice> holders,
        List<Choice> registrations,
        String holder,
        String registered,
        String until,
        String qualified,
        String birth,
        List<Answer> answers,
        Problems problems) {
    /** A business, whether it can be filed, and why not or what cannot be told. */
    public record Answer(String href, String business, boolean can, List<Reason> reasons) {}

    /** A rule's word and the article that it rests on. */
    public record Reason(String words, String article) {}
}
