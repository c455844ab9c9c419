export declare function refuseSecondStart(): Promise<void>;
