namespace Yipai.AspNetCore.Responses;

/// <summary>Names the message that an endpoint reads from the body of a request.</summary>
/// <remarks>The routing ignores it, so that a body with another media type is refused by the desk in the caller's language.</remarks>
/// <param name="Message">The type of the message.</param>
internal sealed record WireMessageMetadata(Type Message);
