using Yipai.Benchmarks;

Console.WriteLine("| call | time | allocated | compared with | time | ratio |");
Console.WriteLine("| --- | ---: | ---: | --- | ---: | ---: |");
Workloads.Decide();
Workloads.Mask();
Workloads.Scrub();
Workloads.Append();
StorageWorkloads.Run();
AuditWorkloads.Append();
AuditWorkloads.Verify();
AuditWorkloads.Prove();
