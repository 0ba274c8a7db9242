namespace Yipai.AspNetCore.Endpoints;

/// <summary>Marks an endpoint of a group in which every endpoint names its audience.</summary>
internal sealed record YipaiGroupMetadata;
