using Yipai.KnockOut.Hosting;

namespace Yipai.NearMiss;

/// <summary>Represents a test with its project, as it ran with every rule in place.</summary>
internal sealed record MappedTest(string Project, TestRun Run);
