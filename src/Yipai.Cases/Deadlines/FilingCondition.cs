using Yipai.Cases.Codes;

namespace Yipai.Cases.Deadlines;

/// <summary>When a class of component or event is filed, when it is closed, and within what time (立案条件).</summary>
/// <param name="Id">What a case is filed and closed by, such as <c>01-01/2</c>: the class and the place among its conditions, from 1.</param>
/// <param name="Kind">Component or event.</param>
/// <param name="Code">The class within its kind, such as <c>01-01</c>.</param>
/// <param name="Name">The class's name in the city's list.</param>
/// <param name="Condition">What is filed.</param>
/// <param name="Closing">What closes it (结案条件).</param>
/// <param name="Limit">The time for disposal (处置时限).</param>
public sealed record FilingCondition(string Id, CaseKind Kind, string Code, string Name, string Condition, string Closing, TimeLimit Limit);
