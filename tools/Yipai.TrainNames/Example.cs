namespace Yipai.TrainNames;

/// <summary>Holds the features of a candidate, and whether it is a name.</summary>
/// <param name="Places">The places of its features in the table of weights.</param>
/// <param name="IsName">Whether the candidate is a name.</param>
internal sealed record Example(uint[] Places, bool IsName);
