namespace Yipai.Privacy.Server.Registers;

/// <summary>Counts the decisions about disclosures to one recipient.</summary>
/// <param name="RecipientId">The id of the recipient.</param>
/// <param name="Allowed">How many disclosures were allowed.</param>
/// <param name="Denied">How many disclosures were denied.</param>
public sealed record DisclosureTally(string RecipientId, int Allowed, int Denied);
