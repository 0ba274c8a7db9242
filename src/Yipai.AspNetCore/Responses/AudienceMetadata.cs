using Yipai.Privacy;

namespace Yipai.AspNetCore.Responses;

/// <summary>Names the audience for which an endpoint answers.</summary>
/// <param name="Audience">The audience.</param>
public sealed record AudienceMetadata(Audience Audience);
