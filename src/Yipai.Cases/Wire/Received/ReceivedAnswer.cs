namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>PUT /v1/officer/received/{recordId}</c>.</summary>
/// <param name="RecordId">The id of the record, as in the path.</param>
public sealed record ReceivedAnswer(string RecordId);
