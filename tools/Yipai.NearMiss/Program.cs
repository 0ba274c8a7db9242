using Yipai.NearMiss;

return NearMissRun.Run(args);
