namespace Yipai.Samples.CityServer;

/// <summary>What each store holds about a person.</summary>
public sealed record HeldRecords(string SubjectId, IReadOnlyDictionary<string, object?> Stores);
