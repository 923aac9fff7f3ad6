package io.kehu.platform.widget;

enum WidgetAction {
  EDIT
}
