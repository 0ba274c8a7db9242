using Yipai.Cases.Codes;

namespace Yipai.Cases.Participation;

/// <summary>What is ranked, with what everybody may know of it; it has no room for anything about who is looking.</summary>
/// <param name="Id">The id of the case or topic.</param>
/// <param name="Class">Its class, or null for a topic.</param>
/// <param name="DistanceMetres">How far it lies from the place that was searched, in metres.</param>
/// <param name="Supports">How many support it.</param>
/// <param name="At">When it was published, UTC.</param>
public sealed record RankedSubject(string Id, SubjectCode? Class, double DistanceMetres, int Supports, DateTimeOffset At);
