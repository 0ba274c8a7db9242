using Yipai.Cases.Codes;

namespace Yipai.Cases.Participation;

/// <summary>Represents a search result to be ranked.</summary>
/// <remarks>It holds public facts only and has no place for data about the searcher.</remarks>
/// <param name="Id">The id of the case or topic.</param>
/// <param name="Class">The class of the case, or null for a topic.</param>
/// <param name="DistanceMetres">The distance from the searched place, in metres.</param>
/// <param name="Supports">The number of people who support it.</param>
/// <param name="At">The time of publication in UTC.</param>
public sealed record RankedSubject(string Id, SubjectCode? Class, double DistanceMetres, int Supports, DateTimeOffset At);
