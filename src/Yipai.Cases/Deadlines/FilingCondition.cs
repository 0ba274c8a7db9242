using Yipai.Cases.Codes;

namespace Yipai.Cases.Deadlines;

/// <summary>Describes when a city files a class of component or event, when it closes the case, and within what time (立案条件).</summary>
/// <param name="Id">The id, such as <c>01-01/2</c>: the class and the number of the condition within the class, from 1.</param>
/// <param name="Kind">Whether the class is one of components or of events.</param>
/// <param name="Code">The class within its kind, such as <c>01-01</c>.</param>
/// <param name="Name">The name of the class in the city's list.</param>
/// <param name="Condition">The condition under which a case is filed.</param>
/// <param name="Closing">The condition under which the case is closed (结案条件).</param>
/// <param name="Limit">The time for disposal (处置时限).</param>
public sealed record FilingCondition(string Id, CaseKind Kind, string Code, string Name, string Condition, string Closing, TimeLimit Limit);
