package org.zhiye.photo.tool;

import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.RenderingHints;
import javax.swing.BorderFactory;
import javax.swing.JButton;

/** A button as on the product's pages: filled for what one came for, outlined for the rest. */
final class PushButton extends JButton {
    private static final int ROUND = 12;
    private static final int HEIGHT = 38;
    private final boolean filled;

    PushButton(String name, boolean filled, Runnable action) {
        this.filled = filled;
        setName(name);
        setContentAreaFilled(false);
        setFocusPainted(false);
        setOpaque(false);
        setBorder(BorderFactory.createEmptyBorder(8, 18, 8, 18));
        setMargin(new Insets(0, 0, 0, 0));
        setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        setRolloverEnabled(true);
        addActionListener(it -> action.run());
    }

    @Override
    public Dimension getPreferredSize() {
        Dimension size = super.getPreferredSize();
        return new Dimension(size.width, Math.max(HEIGHT, size.height));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        boolean hot = isEnabled() && (getModel().isRollover() || getModel().isPressed());
        g.setColor(isFocusOwner() ? Looks.FOCUS : new Color(0, 0, 0, 0));
        g.fillRoundRect(0, 0, getWidth(), getHeight(), ROUND + 4, ROUND + 4);
        Color fill = filled ? (hot ? Looks.BLUE_DARK : Looks.BLUE) : hot ? Looks.BLUE_WASH : Looks.PAPER;
        g.setColor(isEnabled() ? fill : Looks.LINE);
        g.fillRoundRect(2, 2, getWidth() - 4, getHeight() - 4, ROUND, ROUND);
        if (!filled) {
            g.setColor(isEnabled() ? Looks.BLUE : Looks.LINE_STRONG);
            g.drawRoundRect(2, 2, getWidth() - 5, getHeight() - 5, ROUND, ROUND);
        }
        g.dispose();
        setForeground(!isEnabled() ? Looks.INK_2 : filled ? Color.WHITE : Looks.BLUE);
        super.paintComponent(graphics);
    }
}
