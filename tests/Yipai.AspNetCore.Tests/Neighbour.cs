using Yipai.Privacy.Classification;

namespace Yipai.AspNetCore.Tests;

/// <summary>A type of a host, with a personal attribute.</summary>
internal sealed record Neighbour(string Name, [property: MobileNumber] string Phone);
