package io.kehu.platform.matching;

/// What each degree of likeness of each field weighs: log2(m / u), where m is how often records of one party are that
/// alike, u how often those of two. All m of a field add up to 1, and so do all u.
///
/// The figures are estimates for a company's customers, set once and by hand: u from how many values a field has (about 17,000
/// birth dates in use, thousands of post codes) and from how uneven names are, m from the error rates
/// that studies of customer files report (some 3 % of keyed values with a slip, 10 % a year moving house).
enum Weights {
  /// Family and given name; a full name is shared by one person in ten thousand.
  PERSON_NAME(m(.75, .16, .07, .02), u(1e-4, 3e-4, .02)),
  /// A Chinese name of two characters or a name of one word: of a million people hundreds share it.
  SHORT_PERSON_NAME(m(.80, .12, .05, .03), u(1e-3, 3e-3, .05)),
  /// Registers see to it that names of organizations differ.
  ORGANIZATION_NAME(m(.60, .25, .11, .04), u(2e-7, 5e-6, 1e-3)),
  BIRTH_DATE(m(.85, .10, 0, .05), u(6e-5, 3e-3, 0)),
  STREET(m(.70, .15, .05, .10), u(2e-4, 5e-4, .01)),
  HOUSE_NUMBER(m(.85, 0, 0, .15), u(.02, 0, 0)),
  LOCALITY(m(.84, .08, 0, .08), u(.01, .01, 0)),
  POSTAL_CODE(m(.80, .10, 0, .10), u(2e-3, .01, 0)),
  REGION(m(.90, 0, 0, .10), u(.10, 0, 0)),
  TAX_ID(m(.86, .09, .03, .02), u(1e-6, 1e-4, 2e-3)),
  /// Its check digit leaves no room for slips: other codes are other organizations.
  REGISTER_CODE(m(.98, 0, 0, .02), u(1e-6, 0, 0)),
  /// Several, shared by households and switchboards; a different one says little.
  PHONE(m(.60, 0, 0, .40), u(2e-5, 0, 0)),
  EMAIL(m(.55, .10, 0, .35), u(5e-6, 2e-4, 0));

  /// log2 of the odds that any two records tell of one party: among some 500,000 customers each has one double.
  static final double PRIOR = -19;

  /// Street, house, town and post code go together: whoever shares one shares most. Beyond these bounds they add nothing,
  /// or whole households would be one person.
  static final double MOST_OF_A_PLACE = 14;

  static final double LEAST_OF_A_PLACE = -4;

  private final double[] weights = new double[Likeness.values().length];

  Weights(double[] m, double[] u) {
    double worst = log2(m[3] / (1 - u[0] - u[1] - u[2]));
    for (int i = weights.length - 1; i >= 0; i--) {
      // A degree that a field does not know weighs as the one below it.
      weights[i] = i == 3 ? worst : m[i] == 0 ? weights[i + 1] : log2(m[i] / u[i]);
    }
  }

  double of(Likeness likeness) {
    return weights[likeness.ordinal()];
  }

  static double probability(double bits) {
    return 1 / (1 + Math.pow(2, -bits));
  }

  private static double[] m(double same, double close, double similar, double different) {
    return new double[] {same, close, similar, different};
  }

  private static double[] u(double same, double close, double similar) {
    return new double[] {same, close, similar};
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
