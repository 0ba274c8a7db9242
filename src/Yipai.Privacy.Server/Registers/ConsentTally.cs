using Yipai.Privacy.Consent;

namespace Yipai.Privacy.Server.Registers;

/// <summary>Counts the choices on one scope on one day.</summary>
/// <param name="Day">The day in China.</param>
/// <param name="ScopeId">The id of the scope, with the recipient where the scope names one.</param>
/// <param name="Event">What the persons chose.</param>
/// <param name="Count">How many choices there were.</param>
public sealed record ConsentTally(DateOnly Day, string ScopeId, ConsentEvent Event, int Count);
