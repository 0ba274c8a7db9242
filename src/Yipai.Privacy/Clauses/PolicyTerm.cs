namespace Yipai.Privacy.Clauses;

/// <summary>A word of the policy with its id: a verb, a category.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The policy's own word, in Chinese.</param>
public sealed record PolicyTerm(string Id, string Name);
