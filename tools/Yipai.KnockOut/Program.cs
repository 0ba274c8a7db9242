using Yipai.KnockOut;
using Yipai.KnockOut.Hosting;

// With "host" this program runs the tests of one assembly for another process of itself, else it takes rules out of a copy.
// The two are methods of their own, because the first runs where the assemblies of the second are missing.
return args is ["host", string assembly] ? await TestHost.RunAsync(assembly) : KnockOutRun.Run(args);
