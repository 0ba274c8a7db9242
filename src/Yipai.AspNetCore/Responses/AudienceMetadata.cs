using Yipai.Privacy;

namespace Yipai.AspNetCore.Responses;

/// <summary>Says for whom an endpoint answers.</summary>
/// <param name="Audience">The audience.</param>
public sealed record AudienceMetadata(Audience Audience);
