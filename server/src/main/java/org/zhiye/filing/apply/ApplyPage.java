package org.zhiye.filing.apply;

import java.util.List;
import org.zhiye.web.TaskLine;

/** 注册申报: one section for each holder type, each with its eight businesses. */
public record ApplyPage(List<Section> sections) {
    /**
     * A holder type and its businesses.
     *
     * @param switchEmployer where two steps lead to another employer; empty: a change is filed directly
     */
    public record Section(String title, List<TaskLine> businesses, String switchEmployer) {}
}
