/// How opportunities fare: conversion, win rate, cycle (requirement A6, first part).
@NullMarked
package io.kehu.analytics.funnel;

import org.jspecify.annotations.NullMarked;
