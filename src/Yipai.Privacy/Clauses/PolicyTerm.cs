namespace Yipai.Privacy.Clauses;

/// <summary>Holds a word of the policy with its id, such as a verb or a category.</summary>
/// <param name="Id">The term's id.</param>
/// <param name="Name">The policy's own word, in Chinese.</param>
public sealed record PolicyTerm(string Id, string Name);
