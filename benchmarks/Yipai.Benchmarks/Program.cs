using Yipai.Benchmarks;

// All groups (ratios), or those that are named: dotnet run -c Release --project benchmarks/Yipai.Benchmarks -- audit
(string Name, Action Run)[] groups =
[
    ("decisions", Workloads.Decide),
    ("masking", Workloads.Mask),
    ("scanning", ScanWorkloads.Run),
    ("deidentification", DeidentificationWorkloads.Run),
    ("media", () =>
    {
        Workloads.Scrub();
        MediaWorkloads.Scrub();
    }),
    ("storage", StorageWorkloads.Run),
    ("codes", CodeWorkloads.Run),
    ("audit", () =>
    {
        Workloads.Append();
        AuditWorkloads.Append();
        AuditWorkloads.Verify();
        AuditWorkloads.Prove();
    }),
];

Console.WriteLine("| call | time | allocated | compared with | time | ratio |");
Console.WriteLine("| --- | ---: | ---: | --- | ---: | ---: |");
foreach ((string name, Action run) in groups)
{
    if (args.Length == 0 || args.Contains("ratios") || args.Contains(name))
    {
        run();
    }
}
