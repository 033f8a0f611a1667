package org.zhiye.photo.tool;

import java.awt.BasicStroke;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.Scrollable;
import org.zhiye.photo.PhotoCheck;
import org.zhiye.photo.PhotoReport;

/** A line for each check, what failed first, with how to mend it. */
final class ChecksView extends JPanel implements Scrollable {
    ChecksView() {
        setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
        setBackground(Looks.PAPER);
        setBorder(BorderFactory.createEmptyBorder(4, 12, 4, 12));
        setName("checks");
    }

    void show(PhotoReport report, Words words) {
        removeAll();
        List<PhotoCheck.Finding> sorted = new ArrayList<>(report.failed());
        report.findings().stream().filter(PhotoCheck.Finding::ok).forEach(sorted::add);
        for (PhotoCheck.Finding it : sorted) add(line(it, words));
        add(Box.createVerticalGlue());
        revalidate();
        repaint();
    }

    void say(String advice) {
        removeAll();
        add(text(advice, Looks.RED));
        add(Box.createVerticalGlue());
        revalidate();
        repaint();
    }

    private static JPanel line(PhotoCheck.Finding it, Words words) {
        JPanel line = new JPanel(new BorderLayout(10, 2));
        line.setOpaque(false);
        line.setAlignmentX(Component.LEFT_ALIGNMENT);
        line.setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createMatteBorder(0, 0, 1, 0, Looks.LINE), BorderFactory.createEmptyBorder(7, 0, 7, 0)));
        JLabel name = new JLabel(words.text(it.check().label()), new Mark(it.ok()), JLabel.LEADING);
        name.setIconTextGap(10);
        name.setForeground(it.ok() ? Looks.INK : Looks.RED);
        if (!it.ok()) name.setFont(Looks.bold(14));
        String state = words.text(it.ok() ? "tool.check.ok" : "tool.check.not");
        name.getAccessibleContext().setAccessibleName(words.text(it.check().label()) + " " + state);
        line.add(name, BorderLayout.CENTER);
        String sign = it.check().bound() == PhotoCheck.Bound.AT_LEAST ? " ≥ " : " ≤ ";
        JLabel figure =
                new JLabel(it.measuredText() + (it.ok() ? "" : "  (" + sign.strip() + " " + it.limitText() + ")"));
        figure.setForeground(Looks.INK_2);
        figure.setToolTipText(it.measuredText() + sign + it.limitText());
        line.add(figure, BorderLayout.EAST);
        if (!it.ok()) line.add(text(words.advice(it), Looks.INK), BorderLayout.SOUTH);
        return line;
    }

    private static JTextArea text(String words, Color colour) {
        JTextArea text = new JTextArea(words);
        text.setEditable(false);
        text.setFocusable(false);
        text.setLineWrap(true);
        // Chinese breaks anywhere, which this component only does by characters
        text.setWrapStyleWord(words.chars().filter(c -> c > 0x2e80).count() * 4 < words.length());
        text.setForeground(colour);
        text.setOpaque(false);
        text.setBorder(BorderFactory.createEmptyBorder(0, 26, 2, 0));
        text.setSize(new Dimension(300, Short.MAX_VALUE));
        return text;
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return new Dimension(360, 300);
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return 20;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height - 20;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return false;
    }

    /** A tick or a cross: told by shape, not by colour alone. */
    private record Mark(boolean ok) implements Icon {
        private static final int SIDE = 16;

        @Override
        public void paintIcon(Component on, Graphics graphics, int x, int y) {
            Graphics2D g = (Graphics2D) graphics.create(x, y, SIDE, SIDE);
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setColor(ok ? Looks.GREEN : Looks.RED);
            g.fillOval(0, 0, SIDE - 1, SIDE - 1);
            g.setColor(Color.WHITE);
            g.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            if (ok) {
                g.drawPolyline(new int[] {4, 7, 11}, new int[] {8, 11, 5}, 3);
            } else {
                g.drawLine(5, 5, 10, 10);
                g.drawLine(10, 5, 5, 10);
            }
            g.dispose();
        }

        @Override
        public int getIconWidth() {
            return SIDE;
        }

        @Override
        public int getIconHeight() {
            return SIDE;
        }
    }
}
