namespace Yipai.Sdk.Testing;

/// <summary>States what a test needs from its machine.</summary>
internal static class Requires
{
    /// <summary>Skips a test that this machine cannot run, or fails it if YIPAI_REQUIRE_ALL is 1.</summary>
    public static void Machine(bool canRun, string what)
    {
        if (!canRun && Environment.GetEnvironmentVariable("YIPAI_REQUIRE_ALL") == "1")
        {
            Assert.Fail($"YIPAI_REQUIRE_ALL is set, and this machine lacks: {what}");
        }

        Skip.IfNot(canRun, what);
    }
}
